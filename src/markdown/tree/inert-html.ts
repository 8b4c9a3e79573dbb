import { fromHtml } from 'hast-util-from-html';
import type { Html, Parents, Root, RootContent } from 'mdast';
import { allowedElements, isBlock, voidElements } from '../allow-list.ts';
import type { InertElement } from '../nodes.ts';
import type { Report } from '../report.ts';
import { holdsPhrasing, walk } from './walk.ts';

const maxDepth = 6;

type Piece =
  | { kind: 'open' | 'void'; name: string; properties: Record<string, string>; raw: string }
  | { kind: 'close'; name: string; raw: string }
  | { kind: 'text'; raw: string };

/**
 * Raw HTML in a `.md` note: allowed elements, in pairs and with allowed attributes, become elements of
 * the tree; comments vanish; everything else is shown as the text that it is.
 */
export function admitInertHtml(tree: Root, report: Report): void {
  admitIn(tree, report);
  walk(tree, (node) => {
    if ('children' in node) admitIn(node, report);
    return undefined;
  });
}

function admitIn(parent: Parents, report: Report): void {
  if (!parent.children.some((child) => child.type === 'html')) return;
  const siblings: RootContent[] = parent.children;
  const isFlow = !holdsPhrasing(parent);
  const open: InertElement[] = [];
  const result: RootContent[] = [];
  const put = (node: RootContent): void => {
    const into: RootContent[] = open.at(-1)?.children ?? result;
    into.push(node);
  };
  const putText = (raw: string, position: Html['position']): void => {
    // Within <summary> and the like, words need no paragraph of their own.
    const isBare = !isFlow || (open.length > 0 && open.at(-1)?.name !== 'details');
    if (isFlow && raw.trim() === '') return;
    const text: RootContent = { type: 'text', value: isBare ? raw : raw.trim() };
    if (position !== undefined) text.position = position;
    put(isBare ? text : { type: 'paragraph', children: [text] });
  };
  for (const child of siblings) {
    if (child.type !== 'html') {
      put(child);
      continue;
    }
    const refused: string[] = [];
    for (const piece of readPieces(child.value)) {
      if (piece.kind === 'text') {
        if (/<[a-z/!?]/i.test(piece.raw)) refused.push(piece.raw.trim());
        putText(piece.raw, child.position);
      } else if (piece.kind === 'close') {
        if (open.at(-1)?.name === piece.name) {
          open.pop();
        } else {
          refused.push(piece.raw);
          putText(piece.raw, child.position);
        }
      } else if (open.length >= maxDepth || (!isFlow && isBlock(piece.name))) {
        refused.push(piece.raw);
        putText(piece.raw, child.position);
      } else {
        const { name, properties } = piece;
        const element: InertElement = { type: 'inertElement', name, properties, children: [] };
        if (child.position !== undefined) element.position = child.position;
        put(element);
        if (piece.kind === 'open') open.push(element);
      }
    }
    reportRefused(refused, child, report);
  }
  for (const element of open) {
    report.add(
      'mdx/html',
      element,
      `<${element.name}> is not closed`,
      `Write </${element.name}> where it ends, within the same ${isFlow ? 'section' : 'paragraph'}.`,
    );
  }
  siblings.splice(0, siblings.length, ...result);
}

function reportRefused(refused: readonly string[], node: Html, report: Report): void {
  const [first] = refused;
  if (first === undefined) return;
  report.add(
    'mdx/html',
    node,
    `${first.slice(0, 40)} is not HTML that a note may use here; it is shown as text`,
    `Use Markdown, or one of ${[...allowedElements.keys()].join(', ')}, each with its end. For a literal <, write &lt;.`,
  );
}

function readPieces(html: string): Piece[] {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/(<[^<>]*>)/)
    .filter((raw) => raw !== '')
    .map((raw) => readTag(raw) ?? { kind: 'text', raw });
}

const tag = /^<(\/?)([a-z]+)((?:\s+[a-z]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>$/i;

function readTag(raw: string): Piece | undefined {
  const [, slash, written, attributes] = tag.exec(raw) ?? [];
  const name = written?.toLowerCase();
  const allowed = name === undefined ? undefined : allowedElements.get(name);
  if (name === undefined || allowed === undefined) return undefined;
  const kind = voidElements.has(name) ? 'void' : slash === '/' ? 'close' : 'open';
  if (kind === 'close') return { kind, name, raw };
  const properties = attributes?.trim() ? readAttributes(raw) : {};
  if (Object.keys(properties).some((key) => !allowed.includes(key))) return undefined;
  return { kind, name, properties, raw };
}

/** The attributes of one tag, read as a browser reads them. */
function readAttributes(raw: string): Record<string, string> {
  const [element] = fromHtml(raw, { fragment: true }).children;
  if (element?.type !== 'element') return {};
  return Object.fromEntries(
    Object.entries(element.properties).map(([name, value]) => [
      name,
      value === true ? '' : String(value),
    ]),
  );
}
