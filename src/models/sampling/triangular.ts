/** Quantile of the triangular distribution on `low` to `high` with its peak at `mode`. */
export function triangularQuantile(low: number, mode: number, high: number, p: number): number {
  const width = high - low;
  if (width === 0) return low;
  if (p <= (mode - low) / width) return low + Math.sqrt(p * width * (mode - low));
  return high - Math.sqrt((1 - p) * width * (high - mode));
}
