import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * Alignment as classes instead of styles, and a frame that scrolls, so that a wide table never widens
 * the page.
 */
export function tidyTables(tree: Root): void {
  tree.children = tree.children.map(tidy);
}

function tidy<T extends RootContent | ElementContent>(node: T): T | Element {
  if (node.type !== 'element') return node;
  const { align, ...properties } = node.properties;
  const element: Element = {
    ...node,
    properties:
      align === undefined || align === 'left'
        ? properties
        : { ...properties, className: [`align-${align}`] },
    children: node.children.map(tidy),
    // The corner above row names heads nothing.
    ...(node.tagName === 'th' && node.children.length === 0 ? { tagName: 'td' } : {}),
  };
  if (element.tagName !== 'table') return element;
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
    children: [element],
  };
}
