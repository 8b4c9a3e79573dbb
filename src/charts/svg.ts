/** A piece of a drawing: printed as text by the build, made into elements by the browser. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** A node; numbers are rounded to a tenth, so that every machine prints the same. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, typeof value === 'number' ? tenth(value) : value]],
      ),
    ),
    children,
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The text of a drawing, escaped. */
export function printSvg({ name, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const inside = children.map((child) =>
    typeof child === 'string' ? escape(child) : printSvg(child),
  );
  return `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}

function escape(value: string | number): string {
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
