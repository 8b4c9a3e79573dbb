import { printSvg, svg, type SvgNode } from '../charts/svg.ts';

/** Letters as outlines, so that a picture of text is the same on every machine. */
export interface Letterforms {
  /** How wide a text is, in units of its size. */
  readonly widthOf: (text: string) => number;
  /** The outlines of a text whose line begins at a point, as path data. */
  readonly outline: (text: string, size: number, x: number, y: number) => string;
}

/** What a picture of a note says. */
export interface ShareCard {
  readonly title: string;
  readonly subject: string;
  readonly description: string;
  readonly site: string;
  readonly figure?: SvgNode | undefined;
}

/** As networks show it: twice as wide as high, nearly. */
export const cardSize = { width: 1200, height: 630 } as const;

const edge = 70;
const [paper, ink, soft, line] = ['#f9fafb', '#16212a', '#44525d', '#c6d1d8'];
const [cold, warm] = ['#074d80', '#8a3502'];

/** The light theme of `src/styles/chart.css`, as far as drawings in notes use it. */
const styles = [
  `.chart{fill:${soft}}.label,.name{fill:${ink}}.axis,.tick,.wire,.switch{stroke:${ink}}`,
  `.grid,.link{stroke:${line}}.here,.mark{stroke:${soft}}.here{stroke-dasharray:2 3}`,
  `.switch{fill:${paper}}.endpoint{fill:${line}}`,
  `.over{stroke:${paper};stroke-width:5;paint-order:stroke}`,
  ...Object.entries({ '.chart': ink, '.plain': soft, '.cold': cold, '.warm': warm }).flatMap(
    ([tone, colour]) => [
      toned(tone, ['line', 'series'], `fill:none;stroke:${colour};stroke-width:2.2`),
      toned(tone, ['dot', 'value', 'quantile', 'bar'], `fill:${colour}`),
      toned(tone, ['doubtful', 'less'], `fill:${paper};stroke:${colour};stroke-width:1.5`),
    ],
  ),
  `.axis.label,.tick.label{stroke:none}.line-2,.dash-2{stroke-dasharray:8 3}.dash-3{stroke-dasharray:2 3}.dash-4{stroke-dasharray:9 3 2 3}`,
  `.drawing rect.cold{fill:#b3c8d6}.drawing rect.hot{fill:#d8bfb1}.total{fill:${soft}}`,
].join('');

/** Rules for what has a tone itself, or stands in what has. */
function toned(tone: string, names: readonly string[], rules: string): string {
  return `${names.flatMap((name) => [`${tone} .${name}`, `${tone}.${name}`]).join()}{${rules}}`;
}

/**
 * The picture that stands for a note where its address is shared: subject, title and what it argues,
 * and beside them its figure. An SVG without text elements, so that no font is needed to draw it.
 */
export function drawShareCard(card: ShareCard, letters: Letterforms): string {
  const { width, height } = cardSize;
  const column = card.figure === undefined ? width - 2 * edge : 560;
  const write = (text: string, size: number, y: number, fill: string, weight = 0): SvgNode =>
    svg('path', {
      d: letters.outline(text, size, edge, y),
      fill,
      ...(weight > 0 && { stroke: fill, 'stroke-width': weight }),
    });
  const size = card.title.length > 50 ? 54 : card.title.length > 26 ? 66 : 80;
  const title = breakLines(card.title, column / size, 4, letters);
  const top = 122 + size;
  const titleEnd = top + (title.length - 1) * size * 1.1;
  const room = Math.max(0, Math.floor((height - 130 - titleEnd - 40) / 40));
  const claim = breakLines(card.description, column / 30, Math.min(4, room), letters);
  const racks = (y: number, colour: string, edgeAt: number): SvgNode[] => [
    ...Array.from({ length: 24 }, (_, index) =>
      svg('rect', { x: index * 51, y, width: 48, height: 18, fill: ink }),
    ),
    svg('rect', { x: 0, y: edgeAt, width, height: 8, fill: colour }),
  ];
  return printSvg(
    svg(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${String(width)} ${String(height)}`,
      },
      svg('style', {}, styles),
      svg('rect', { width, height, fill: paper }),
      ...racks(0, cold, 18),
      ...racks(height - 18, warm, height - 26),
      write(card.subject, 30, 110, soft),
      ...title.map((words, index) => write(words, size, top + index * size * 1.1, ink, 1)),
      ...claim.map((words, index) => write(words, 30, titleEnd + 62 + index * 40, soft)),
      write(card.site, 30, height - 62, ink, 0.7),
      ...(card.figure === undefined ? [] : [placeFigure(card.figure, letters)]),
    ),
  );
}

/** The figure in the right half, as large as it can be. */
function placeFigure(figure: SvgNode, letters: Letterforms): SvgNode {
  return svg(
    'svg',
    { ...figure.attributes, x: 680, y: 90, width: 460, height: 450 },
    ...figure.children.map((child) =>
      typeof child === 'string' ? child : outlined(child, letters),
    ),
  );
}

/** Size of text in drawings, in their own units; in `chart.css` it is between this and a fifth less. */
const textSize = 12;

/** A drawing whose text is outlines. */
function outlined(node: SvgNode, letters: Letterforms): SvgNode {
  if (node.name !== 'text') {
    const children = node.children.map((child) =>
      typeof child === 'string' ? child : outlined(child, letters),
    );
    return { ...node, children };
  }
  const { x = 0, y = 0, 'text-anchor': anchor, ...others } = node.attributes;
  const text = node.children.map((child) => (typeof child === 'string' ? child : '')).join('');
  const share = anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0;
  const left = Number(x) - share * letters.widthOf(text) * textSize;
  return svg('path', { ...others, d: letters.outline(text, textSize, left, Number(y)) });
}

/** Lines no wider than `width` sizes; what does not fit in so many ends with an ellipsis. */
export function breakLines(
  text: string,
  width: number,
  most: number,
  { widthOf }: Pick<Letterforms, 'widthOf'>,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((word) => word !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  let end = lines[most - 1] ?? '';
  while (end !== '' && widthOf(`${end} …`) > width) end = end.replace(/\s*\S*$/, '');
  return most === 0 ? [] : [...lines.slice(0, most - 1), `${end} …`.trimStart()];
}
