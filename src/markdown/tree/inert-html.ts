import type { Html, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { allowedElements, voidElements } from '../allow-list.ts';
import type { InertElement } from '../nodes.ts';
import type { Report } from '../report.ts';
import { isPhrasingParent } from './transforms.ts';

type Piece =
  | { kind: 'open' | 'close' | 'void'; name: string; properties: Record<string, string>; raw: string }
  | { kind: 'text'; raw: string };

/**
 * Raw HTML in a `.md` note: allowed elements, in pairs and with allowed attributes, become elements of
 * the tree; comments vanish; everything else is shown as the text that it is.
 */
export function admitInertHtml(tree: Root, report: Report): void {
  visit(tree, (node) => {
    if ('children' in node && node.children.some((child) => child.type === 'html')) {
      admitIn(node, report);
    }
  });
}

function admitIn(parent: { type: string; children: RootContent[] }, report: Report): void {
  const isFlow = !isPhrasingParent(parent);
  const open: InertElement[] = [];
  const result: RootContent[] = [];
  const put = (node: RootContent): unknown => (open.at(-1)?.children ?? result).push(node);
  for (const child of parent.children) {
    if (child.type !== 'html') {
      put(child);
      continue;
    }
    for (const piece of readPieces(child, report)) {
      if (piece.kind === 'text') {
        if (!isFlow || piece.raw.trim() !== '') put(asText(piece.raw, isFlow && open.length === 0));
      } else if (piece.kind === 'close') {
        if (open.at(-1)?.name === piece.name) open.pop();
        else put(asText(piece.raw, isFlow));
      } else {
        const { name, properties } = piece;
        const element: InertElement = { type: 'inertElement', name, properties, children: [] };
        if (child.position !== undefined) element.position = child.position;
        put(element);
        if (piece.kind === 'open') open.push(element);
      }
    }
  }
  parent.children = result;
}

function asText(value: string, isFlow: boolean): RootContent {
  return isFlow
    ? { type: 'paragraph', children: [{ type: 'text', value: value.trim() }] }
    : { type: 'text', value };
}

function readPieces(node: Html, report: Report): Piece[] {
  const withoutComments = node.value.replace(/<!--[\s\S]*?-->/g, '');
  const pieces: Piece[] = [];
  for (const raw of withoutComments.split(/(<[^<>]*>)/)) {
    if (raw === '') continue;
    pieces.push(readTag(raw) ?? { kind: 'text', raw });
  }
  const refused = pieces.find((piece) => piece.kind === 'text' && piece.raw.includes('<'));
  if (refused !== undefined) {
    report.add(
      'mdx/html',
      node,
      `${refused.raw.slice(0, 40)} is not HTML that a note may use; it is shown as text`,
      `Use Markdown, or one of ${[...allowedElements.keys()].join(', ')}.`,
    );
  }
  return pieces;
}

function readTag(raw: string): Piece | undefined {
  const match = /^<(\/?)([a-z]+)((?:\s+[a-z]+(?:="[^"]*")?)*)\s*(\/?)>$/.exec(raw);
  const [, slash, name, written] = match ?? [];
  if (name === undefined) return undefined;
  const allowed = allowedElements.get(name);
  if (allowed === undefined) return undefined;
  const properties: Record<string, string> = {};
  for (const [, key, value] of (written ?? '').matchAll(/([a-z]+)(?:="([^"]*)")?/g)) {
    if (key === undefined || !allowed.includes(key)) return undefined;
    properties[key] = value ?? '';
  }
  const kind = voidElements.has(name) ? 'void' : slash === '/' ? 'close' : 'open';
  return { kind, name, properties, raw };
}
