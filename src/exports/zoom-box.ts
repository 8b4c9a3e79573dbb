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
