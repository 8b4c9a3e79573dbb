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

/** What a drawing is called by style sheets, how large it is, and what it shows, in words. */
export interface Frame {
  /** Classes beside `chart`. */
  readonly kind?: string;
  readonly width: number;
  readonly height: number;
  readonly says: string;
}

/** A whole drawing: an image to a screen reader, whose text is what it says. */
export function drawing(
  { kind, width, height, says }: Frame,
  ...children: readonly SvgNode[]
): SvgNode {
  const attributes = {
    class: kind === undefined ? 'chart' : `chart ${kind}`,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    role: 'img',
    'aria-label': says,
  };
  return svg('svg', attributes, ...children);
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
