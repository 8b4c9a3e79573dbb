import { prefixes } from '../models/definition/unit-prefixes.ts';

/** Units that take prefixes, each with those that facts have used. */
const families: readonly (readonly [unit: string, largest: number])[] = [
  ['W', 3],
  ['Wh', 4],
  ['B', 6],
  ['B/s', 5],
  ['b/s', 5],
  ['FLOPS', 6],
];
const decimal = families.flatMap(([unit, largest]) =>
  prefixes.slice(0, largest + 1).map((prefix) => prefix + unit),
);

const binary = ['B', 'B/s'].flatMap((unit) =>
  ['Ki', 'Mi', 'Gi', 'Ti', 'Pi'].map((prefix) => prefix + unit),
);

const symbols = [...decimal, ...binary, 'USD', 'EUR', 'GBP', 'CHF', 'JPY', 'PUE'];
const prefixNames: ReadonlyMap<string, string> = new Map([
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
  return [...prefixNames].flatMap(([prefix, letter]) =>
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
