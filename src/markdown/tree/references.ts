import type { Definition, Root } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { walk } from './walk.ts';

/** `[text][ref]` and `![alt][ref]` become plain links and images, so that one check judges them all. */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  walk(tree, (node) => {
    if (node.type !== 'definition') return undefined;
    const key = normalizeIdentifier(node.identifier);
    if (!definitions.has(key)) definitions.set(key, node);
    return undefined;
  });
  if (definitions.size === 0) return;
  walk(tree, (node, siblings, index) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const definition = definitions.get(normalizeIdentifier(node.identifier));
    if (definition === undefined) return undefined;
    const { url, title } = definition;
    const position = node.position === undefined ? {} : { position: node.position };
    siblings[index] =
      node.type === 'linkReference'
        ? { type: 'link', url, title: title ?? null, children: node.children, ...position }
        : { type: 'image', url, title: title ?? null, alt: node.alt ?? null, ...position };
    return undefined;
  });
}
