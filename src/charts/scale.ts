export interface Scale {
  /** From a value to a place. */
  readonly at: (value: number) => number;
  /** Round values inside the range, rising. */
  readonly ticks: readonly number[];
}

/** Places on a line for values from `low` to `high`; an empty range is widened around its value. */
export function linearScale(
  range: readonly [number, number],
  places: readonly [number, number],
  count = 5,
): Scale {
  const [low, high] = widen(range);
  const [start, end] = places;
  // By halves, since the whole may be more than a number can hold.
  const half = high / 2 - low / 2;
  const step = niceStep((half / count) * 2);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return {
    at: (value) => start + ((value / 2 - low / 2) / half) * (end - start),
    ticks: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
      Number(((first + index) * step).toPrecision(12)),
    ),
  };
}

/** The same by orders of magnitude; both ends must be above 0. */
export function logScale(
  range: readonly [number, number],
  places: readonly [number, number],
  count = 6,
): Scale {
  const [least, most] = range;
  const isWide = most / (1 + 1e-11) > least;
  const [low, high] = isWide
    ? range
    : [least / 2 || least, Math.min(least * 1.5, Number.MAX_VALUE)];
  const line = linearScale([Math.log10(low), Math.log10(high)], places);
  const decades: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
    decades.push(power);
  }
  const inside = (factors: readonly number[]): readonly number[] =>
    decades
      .flatMap((power) => factors.map((factor) => Number((factor * 10 ** power).toPrecision(12))))
      .filter((tick) => tick >= low * (1 - 1e-9) && tick / (1 + 1e-9) <= high);
  const choices = [inside([1, 2, 5]), inside([1, 3]), inside([1])];
  const every = Math.ceil((choices[2]?.length ?? 1) / count);
  return {
    at: (value) => line.at(Math.log10(value)),
    ticks:
      choices.find((ticks) => ticks.length <= count) ??
      (choices[2] ?? []).filter((_, index) => index % every === 0),
  };
}

/** Ticks have twelve digits: ends that differ by less, or that no step can divide, are one value. */
function widen([low, high]: readonly [number, number]): readonly [number, number] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high / 2 - low / 2 > Math.max(size * 1e-11, 1e-300)) return [low, high];
  const room = size > 1e-290 ? size / 2 : 1;
  return [Math.max(low - room, -Number.MAX_VALUE), Math.min(low + room, Number.MAX_VALUE)];
}

/** The least of 1, 2, 5, 10, 20 … that is at least `step`. */
function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 5].find((factor) => factor * power >= step * (1 - 1e-9)) ?? 10) * power;
}
