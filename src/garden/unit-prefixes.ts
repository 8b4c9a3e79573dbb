/** Units that are a thousand of the one before; of each family a number prints in the one that suits it. */
const ladders: readonly (readonly string[])[] = [
  ['W', 'kW', 'MW', 'GW'],
  ['Wh', 'kWh', 'MWh', 'GWh', 'TWh'],
  ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'],
  ['B/s', 'kB/s', 'MB/s', 'GB/s', 'TB/s', 'PB/s'],
  ['b/s', 'kb/s', 'Mb/s', 'Gb/s', 'Tb/s', 'Pb/s'],
  ['FLOPS', 'kFLOPS', 'MFLOPS', 'GFLOPS', 'TFLOPS', 'PFLOPS', 'EFLOPS'],
];

/** Powers of 1,024 stay as they are written: in the next one 28,000 GiB would gain five digits. */
const binary = ['B', 'B/s'].flatMap((unit) =>
  ['Ki', 'Mi', 'Gi', 'Ti', 'Pi'].map((prefix) => prefix + unit),
);

/** Up to this a number keeps the unit of its source: 1,400 W beside 700 W, 1,809 PFLOPS beside 148. */
const mostBeforeNext = 10_000;

/** By how much to multiply numbers of a unit, and the unit that they are in then. */
export interface Rescaling {
  readonly times: number;
  readonly unit: string;
}

/**
 * In which unit numbers print. They keep the one of their source while they are from 1 to below 10,000;
 * beyond that they take the next prefix, and numbers below 1 the one before: 25,000 kW are 25 MW, and
 * 0.4 TB/s are 400 GB/s. Numbers of one list share a unit, so none of them falls below 1 by going up.
 * Units without prefixes and powers of 1,024 stay. What follows the unit, `per GPU`, stays with it.
 */
export function rescale(values: readonly number[], unit: string): Rescaling {
  const [head = '', ...rest] = unit.split(' ');
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const ladder = ladders.find((units) => units.includes(head));
  if (ladder === undefined || sizes.length === 0) return { times: 1, unit };
  const least = Math.min(...sizes);
  const most = Math.max(...sizes);
  let at = ladder.indexOf(head);
  let times = 1;
  const isTooLarge = (): boolean => most * times >= mostBeforeNext && least * times >= 1000;
  for (; isTooLarge() && at < ladder.length - 1; at += 1) times /= 1000;
  const isTooSmall = (): boolean => least * times < 1 && most * times < mostBeforeNext / 1000;
  for (; isTooSmall() && at > 0; at -= 1) times *= 1000;
  return { times, unit: [ladder[at] ?? head, ...rest].join(' ') };
}

/**
 * How many of the second unit are one of the first, for units that differ in their prefix alone: 1,000 for kW
 * and W. Undefined for others, and for words.
 */
export function prefixRatio(from: string, to: string): number | undefined {
  const ladder = ladders.find((units) => units.includes(from) && units.includes(to));
  return ladder && 1000 ** (ladder.indexOf(from) - ladder.indexOf(to));
}

const symbols = [...ladders.flat(), ...binary, 'USD', 'EUR', 'GBP', 'CHF', 'JPY', 'PUE'];
const prefixes: ReadonlyMap<string, string> = new Map([
  ['kilo', 'k'],
  ['mega', 'M'],
  ['giga', 'G'],
  ['tera', 'T'],
  ['peta', 'P'],
  ['exa', 'E'],
]);
const others: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['pct', 'percent'],
  ['$', 'USD'],
  ['US$', 'USD'],
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['€', 'EUR'],
  ['euros', 'EUR'],
  ['£', 'GBP'],
  ['watts', 'W'],
  ...namesInFull('watt', 'W'),
  ...namesInFull('watt-hour', 'Wh'),
  ...namesInFull('byte', 'B'),
  ['hrs', 'hours'],
  ['mins', 'minutes'],
  ['secs', 'seconds'],
]);

/** Small, each letter once where it stands twice: neither case nor a key held too long makes another unit. */
function withoutDoubles(text: string): string {
  return text.toLowerCase().replace(/(.)\1+/g, '$1');
}

/** `kilowatt` and `kilowatts` for kW, and so on for each prefix. */
function namesInFull(name: string, symbol: string): [written: string, meant: string][] {
  return [...prefixes].flatMap(([prefix, letter]) =>
    ['', 's'].map((end): [string, string] => [prefix + name + end, letter + symbol]),
  );
}

/** The first part of a unit that this garden spells in another way, `KW` or `Gbps`, and how. */
export function findMisspeltUnit(
  unit: string,
): { readonly written: string; readonly meant: string } | undefined {
  for (const written of unit.split(/[\s;()]+|(?<!watt)-(?=[a-z]{3})/i)) {
    const meant = spellingFor(written);
    if (meant !== undefined) return { written, meant };
  }
  return undefined;
}

function spellingFor(written: string): string | undefined {
  if (written === '' || symbols.includes(written)) return undefined;
  const known = others.get(written) ?? others.get(written.toLowerCase());
  if (known !== undefined) return known;
  const plain = written
    .replace(/bit\/s$/i, 'b/s')
    .replace(/ps$/, '/s')
    .replace(/FLOP\/s$/i, 'FLOPS');
  const alike = symbols.filter((symbol) => withoutDoubles(symbol) === withoutDoubles(plain));
  const exact = alike.filter((symbol) => symbol === plain);
  const meant = exact.length > 0 ? exact : alike;
  if (meant.length < 2) return meant[0];
  return `${meant.filter((symbol) => symbol.includes('B')).join('')} for bytes or ${meant.filter((symbol) => symbol.includes('b')).join('')} for bits`;
}
