/** Whether two numbers agree to a relative tolerance: how tests compare what rounding may touch. */
export function isNear(actual: number | null, wanted: number | null, tolerance = 1e-9): boolean {
  if (actual === null || wanted === null) return actual === wanted;
  return Math.abs(actual - wanted) <= tolerance * Math.max(Math.abs(actual), Math.abs(wanted));
}
