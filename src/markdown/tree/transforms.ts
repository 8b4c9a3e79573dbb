import type { Data, Definition, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { SKIP, visit } from 'unist-util-visit';

/** `[text][ref]` and `![alt][ref]` become plain links and images, so that one check judges them all. */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    const key = normalizeIdentifier(node.identifier);
    if (!definitions.has(key)) definitions.set(key, node);
  });
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(normalizeIdentifier(node.identifier));
    if (definition === undefined) return;
    const { url, title } = definition;
    const position = node.position === undefined ? {} : { position: node.position };
    parent.children[index] =
      node.type === 'linkReference'
        ? { type: 'link', url, title: title ?? null, children: node.children, ...position }
        : { type: 'image', url, title: title ?? null, alt: node.alt ?? null, ...position };
  });
}

/** Removes `%%left out%%`: within a paragraph, or from a paragraph that begins with it to one that ends so. */
export function leaveOutComments(tree: Root): void {
  let isOpen = false;
  tree.children = tree.children.filter((block) => {
    if (block.type !== 'paragraph') return !isOpen;
    const text = block.children;
    const starts = text[0]?.type === 'text' && text[0].value.trimStart().startsWith('%%');
    const last = text.at(-1);
    const ends = last?.type === 'text' && last.value.trimEnd().endsWith('%%');
    const isFence = text.length === 1 && last?.type === 'text' && last.value.trim() === '%%';
    if (isOpen) {
      if (ends) isOpen = false;
      return false;
    }
    if (starts && (isFence || !ends) && !pairsWithin(text)) {
      isOpen = true;
      return false;
    }
    return true;
  });
  visit(tree, (node) => {
    if (isPhrasingParent(node)) removeBetween(node.children);
  });
  tree.children = tree.children.filter(
    (block) => block.type !== 'paragraph' || block.children.some((c) => c.type !== 'text' || c.value.trim() !== ''),
  );
}

function pairsWithin(children: readonly PhrasingContent[]): boolean {
  const count = children
    .map((child) => (child.type === 'text' ? child.value.split('%%').length - 1 : 0))
    .reduce((sum, n) => sum + n, 0);
  return count >= 2;
}

function removeBetween(children: PhrasingContent[]): void {
  if (!pairsWithin(children)) return;
  let isHidden = false;
  let marks = children
    .map((child) => (child.type === 'text' ? child.value.split('%%').length - 1 : 0))
    .reduce((sum, n) => sum + n, 0);
  const kept: PhrasingContent[] = [];
  for (const child of children) {
    if (child.type !== 'text') {
      if (!isHidden) kept.push(child);
      continue;
    }
    const pieces = child.value.split('%%');
    let value = '';
    pieces.forEach((piece, index) => {
      if (index > 0) {
        // An odd mark at the end opens nothing.
        if (!isHidden && marks < 2) value += '%%';
        else isHidden = !isHidden;
        marks -= 1;
      }
      if (!isHidden) value += piece;
    });
    if (value !== '') kept.push({ ...child, value });
  }
  children.splice(0, children.length, ...kept);
}

/** `==marked==` becomes a mark; the text may hold emphasis and links. */
export function markHighlights(tree: Root): void {
  visit(tree, (node) => {
    if (!isPhrasingParent(node) || node.type === 'mark') return undefined;
    for (let guard = 0; guard < 200; guard += 1) {
      const marked = wrapFirstMark(node.children);
      if (marked === undefined) return undefined;
      node.children.splice(0, node.children.length, ...marked);
    }
    return undefined;
  });
}

function wrapFirstMark(children: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  for (let start = 0; start < children.length; start += 1) {
    const opener = children[start];
    if (opener?.type !== 'text') continue;
    const open = opener.value.search(/==(?=[^\s=])/);
    if (open < 0) continue;
    for (let end = start; end < children.length; end += 1) {
      const closer = children[end];
      if (closer?.type !== 'text') continue;
      const from = end === start ? open + 3 : 0;
      const close = findClose(closer.value, from);
      if (close < 0) continue;
      const inner: PhrasingContent[] =
        end === start
          ? [text(opener, opener.value.slice(open + 2, close))]
          : [
              text(opener, opener.value.slice(open + 2)),
              ...children.slice(start + 1, end),
              text(closer, closer.value.slice(0, close)),
            ];
      const marked: PhrasingContent[] = [
        ...children.slice(0, start),
        text(opener, opener.value.slice(0, open)),
        { type: 'mark', children: inner },
        text(closer, closer.value.slice(close + 2)),
        ...children.slice(end + 1),
      ];
      return marked.filter((child) => child.type !== 'text' || child.value !== '');
    }
  }
  return undefined;
}

function findClose(value: string, from: number): number {
  const at = value.slice(Math.max(0, from - 1)).search(/(?<=[^\s=])==(?!=)|^==(?!=)/);
  return at < 0 ? -1 : at + Math.max(0, from - 1);
}

function text(at: Text, value: string): Text {
  return at.position === undefined ? { type: 'text', value } : { type: 'text', value, position: at.position };
}

const blockId = /(?:^|\s)\^([A-Za-z0-9][A-Za-z0-9-]*)\s*$/;

/**
 * `^id` at the end of a paragraph or list item names that block; alone in a paragraph, it names the
 * table, list, quotation or code before it.
 */
export function nameBlocks(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'paragraph' && node.type !== 'heading') || parent === undefined || index === undefined) {
      return undefined;
    }
    const last = node.children.at(-1);
    if (last?.type !== 'text') return undefined;
    const match = blockId.exec(last.value);
    if (match?.[1] === undefined) return undefined;
    const id = `^${match[1]}`;
    last.value = last.value.slice(0, match.index);
    const isAlone = node.children.length === 1 && last.value.trim() === '';
    const before = parent.children[index - 1];
    if (isAlone && before !== undefined) {
      setBlockId(before, id);
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const owner = parent.type === 'listItem' && index === 0 ? parent : node;
    setBlockId(owner, id);
    return undefined;
  });
}

function setBlockId(node: { data?: Data | undefined }, id: string): void {
  node.data = {
    ...node.data,
    blockId: id,
    hProperties: { ...node.data?.hProperties, id },
  };
}

/** A link inside a link is not HTML: wikilinks in the text of a link become their own label. */
export function flattenNestedLinks(tree: Root): void {
  visit(tree, 'link', (link) => {
    visit(link, (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.type === 'wikilink' || node.type === 'hashtag' || node.type === 'citation') {
        const value =
          node.type === 'wikilink'
            ? (node.label ?? node.target)
            : node.type === 'hashtag'
              ? `#${node.value}`
              : node.items.map((item) => item.key).join(', ');
        parent.children[index] = { type: 'text', value };
      }
    });
  });
}

type PhrasingParent = Extract<Parents, { children: PhrasingContent[] }>;

export function isPhrasingParent(node: unknown): node is PhrasingParent {
  return (
    typeof node === 'object' &&
    node !== null &&
    'type' in node &&
    ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell', 'mark', 'mdxJsxTextElement'].includes(
      String(node.type),
    )
  );
}

/** An image or transclusion that is a paragraph's only content stands for the paragraph. */
export function unwrapEmbeds(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    const [only, ...rest] = node.children.filter(
      (child) => child.type !== 'text' || child.value.trim() !== '',
    );
    if (only?.type !== 'wikilink' || !only.embed || rest.length > 0) return;
    if (parent === undefined || index === undefined) return;
    const children: RootContent[] = parent.children;
    children[index] = only;
  });
}
