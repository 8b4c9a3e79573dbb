import type { Fact, FactNumber } from './facts.ts';
import type { Problem } from './problem.ts';

const scales = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Each way to say how near a number is, with the qualifier that means it; "over" and "under" also tell a place. */
const meanings = new Map([
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['up to', 'up to'],
  ['at most', 'up to'],
  ['at least', 'at least'],
  ['more than', 'more than'],
  ['less than', 'less than'],
  ['almost', 'almost'],
  ['nearly', 'almost'],
]);

const hedged = new RegExp(
  `\\b(${[...meanings.keys()].join('|')}) (?:US\\$|[$€£])?(\\d[\\d,]*(?:\\.\\d+)?)(?: (${[...scales.keys()].join('|')}))?`,
  'gi',
);

/**
 * Numbers that the statement of a fact calls near, and whose value says it as if it were exact: it would
 * print so wherever it shows. A warning, since a sentence can hedge another number that happens to be equal.
 */
export function checkStatements(facts: readonly Fact[]): readonly Problem[] {
  return facts.flatMap((fact) =>
    [...fact.statement.matchAll(hedged)].flatMap(([said, word = '', digits = '', scale = '']) => {
      const number = Number(digits.replaceAll(',', '')) * (scales.get(scale.toLowerCase()) ?? 1);
      const parts = numbersOf(fact).flatMap((value, part) =>
        startsWith(value, number) ? part : [],
      );
      const isSaid = parts.some((part) => fact.qualifiers[part] !== null);
      if (parts.length === 0 || isSaid) return [];
      const qualifier = meanings.get(word.toLowerCase()) ?? 'about';
      const list = numbersOf(fact).length > 1 ? ', with null for the numbers that are exact' : '';
      return [
        {
          ...{ file: fact.file, ...fact.fields.value, severity: 'warning', rule: 'fact/qualifier' },
          message: `${fact.id} says "${said}", and its value would print without "${word}"`,
          help: `Add qualifier: ${qualifier}${list}.`,
        } satisfies Problem,
      ];
    }),
  );
}

function numbersOf({ value }: Fact): readonly FactNumber[] {
  return value === null ? [] : typeof value === 'number' ? [value] : value;
}

/** Whether it is the number, or a range from it. */
function startsWith(value: FactNumber, number: number): boolean {
  return (typeof value === 'number' ? value : value[0]) === number;
}
