import { countFactParts, formatFactParts } from './format-fact.ts';
import type { Fact } from './facts.ts';

const scales = new Map([
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['b', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);
const unitNames = new Map([
  ['%', 'percent'],
  ['$', 'usd'],
  ['dollar', 'usd'],
  ['€', 'eur'],
  ['£', 'gbp'],
]);

/**
 * What a figure in words says, in a form that is the same for each way to write it: `$5 billion`,
 * `5 billion USD` and `5,000 million dollars`. Empty for what is no figure.
 */
export function figureKey(written: string): string {
  const text = written
    .replaceAll(',', '')
    .replace(/per cent/, 'percent')
    // The year of its money is none of its numbers.
    .replace(/ \(\d{4}\)/, '');
  const numbers = [
    ...text.matchAll(
      /(\d+(?:\.\d+)?)(?:\s?(thousand|million|billion|trillion|[kMBb]n?)(?![\w/]))?/g,
    ),
  ];
  const [last] = numbers.slice(-1);
  if (last === undefined) return '';
  const scaleOf = (word: string | undefined): number => scales.get(word?.toLowerCase() ?? '') ?? 1;
  const values = numbers.map(([, digits, scale]) => Number(digits) * scaleOf(scale ?? last[2]));
  const after = text.slice(last.index + last[0].length);
  const before = text.slice(0, numbers[0]?.index ?? 0);
  const unit = /^[\s-]?([^\s\d]+)/.exec(after)?.[1] ?? /[A-Z$€£]+/.exec(before)?.[0] ?? '';
  const bare = unit.toLowerCase().replace(/(?<=\w{3})s$/, '');
  return `${values.map((value) => value.toPrecision(6)).join('–')} ${unitNames.get(bare) ?? bare}`;
}

/** A fact whose value, or one of whose values, is the figure. */
export interface FigureMatch {
  readonly fact: Fact;
  readonly part?: number | undefined;
}

/** Figures of facts by their key. */
export function indexFigures(facts: readonly Fact[]): ReadonlyMap<string, readonly FigureMatch[]> {
  const index = new Map<string, FigureMatch[]>();
  for (const fact of facts) {
    const isList = countFactParts(fact) > 1;
    formatFactParts(fact).forEach(({ text }, at) => {
      const key = figureKey(text);
      const match = { fact, part: isList ? at + 1 : undefined };
      const known = index.get(key);
      if (known === undefined) index.set(key, [match]);
      else known.push(match);
    });
  }
  return index;
}
