/** What of a drawing is seen, in its own units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many times the whole drawing can be enlarged. */
const most = 12;

/**
 * The box after enlarging by a factor around a point, given as fractions of what is seen; 0 shows the
 * whole. It never shows more than the whole, nor less than a twelfth.
 */
export function zoomBox(
  box: Box,
  factor: number,
  at: { readonly x: number; readonly y: number },
  whole: { readonly width: number; readonly height: number },
): Box {
  if (factor === 0) return { x: 0, y: 0, width: whole.width, height: whole.height };
  const width = Math.min(whole.width, Math.max(whole.width / most, box.width / factor));
  const height = (width / whole.width) * whole.height;
  return {
    x: box.x + (box.width - width) * at.x,
    y: box.y + (box.height - height) * at.y,
    width,
    height,
  };
}

/** Whether a point stands in the box, or as far beside it as a third of its size. */
export function isWithin({ x, y, width, height }: Box, atX: number, atY: number): boolean {
  return (
    Math.abs(atX - x - width / 2) <= width * (0.5 + 1 / 3) &&
    Math.abs(atY - y - height / 2) <= height * (0.5 + 1 / 3)
  );
}

/** The CSS transform, from the upper left corner, by which a drawing of one box shows another. */
export function shiftTo(drawn: Box, { x, y, width, height }: Box): string {
  const percent = (part: number): string => `${String(Number((part * 100).toFixed(3)))}%`;
  const shift = [percent((drawn.x - x) / width), percent((drawn.y - y) / height)].join(',');
  return `translate(${shift}) scale(${String(Number((drawn.width / width).toFixed(4)))})`;
}
