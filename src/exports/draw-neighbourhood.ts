import { svg, type SvgNode } from '../charts/svg.ts';
import type { Neighbourhood } from '../garden/neighbourhood.ts';
import type { Note } from '../garden/note.ts';

const width = 620;
const step = 22;
const longest = 27;

/**
 * A note between those that link to it, on the left, and those it links to, on the right; each name is a
 * link. Undefined for a note that stands alone.
 */
export function drawNeighbourhood(
  note: Note,
  { from, to }: Neighbourhood,
  href: (address: string) => string,
): SvgNode | undefined {
  const rows = Math.max(from.length, to.length);
  if (rows === 0) return undefined;
  const height = rows * step + 8;
  const middle = height / 2;
  const side = (notes: readonly Note[], isLeft: boolean): SvgNode[] => {
    const top = middle - ((notes.length - 1) * step) / 2;
    return notes.map(({ title, address }, index) =>
      svg(
        'a',
        { href: href(address) },
        svg(
          'text',
          {
            x: isLeft ? 205 : width - 205,
            y: Math.round(top + index * step + 4),
            'text-anchor': isLeft ? 'end' : undefined,
          },
          shorten(title),
        ),
      ),
    );
  };
  const wires = (notes: readonly Note[], x: number): string => {
    const top = middle - ((notes.length - 1) * step) / 2;
    return notes
      .map(
        (_, index) =>
          `M${String(x)} ${String(Math.round(top + index * step))}L310 ${String(Math.round(middle))}`,
      )
      .join('');
  };
  return svg(
    'svg',
    { class: 'around', role: 'group', viewBox: `0 0 ${String(width)} ${String(height)}` },
    svg('title', {}, `What links to ${note.title}, and what it links to`),
    svg('path', { d: wires(from, 211) + wires(to, width - 211) }),
    svg('circle', { cx: width / 2, cy: middle, r: 6 }),
    ...side(from, true),
    ...side(to, false),
  );
}

function shorten(title: string): string {
  return title.length <= longest ? title : `${title.slice(0, longest - 1).trimEnd()}…`;
}
