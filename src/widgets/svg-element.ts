import type { SvgNode } from '../charts/svg.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** A drawing as elements; no markup is parsed. */
export function svgElement({ name, attributes, children }: SvgNode): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(
    ...children.map((child) => (typeof child === 'string' ? child : svgElement(child))),
  );
  return element;
}
