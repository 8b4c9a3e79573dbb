import { unitRatio } from '../models/definition/unit-prefixes.ts';
import { splitUnits } from './fact-units.ts';
import type { Fact } from './facts.ts';
import { numbersOf } from './format-fact.ts';
import { type NumberInText, numbersInText } from './numbers-in-text.ts';
import type { Problem } from './problem.ts';

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

const hedge = new RegExp(`\\b(${[...meanings.keys()].join('|')}) (?:US\\$|[$€£])?$`, 'i');

/**
 * What the sentence of a fact and its value say differently: numbers that the sentence calls near and the
 * value would print as if they were exact, and a value that is none of the numbers in the sentence. Warnings,
 * since a sentence can speak of other numbers as well.
 */
export function checkStatements(facts: readonly Fact[]): readonly Problem[] {
  return facts.flatMap((fact) => {
    const said = numbersInText(fact.statement);
    return [...checkNearness(fact, said), ...checkValues(fact, said)];
  });
}

function checkNearness(fact: Fact, said: readonly NumberInText[]): Problem[] {
  const inDigits = said.filter(({ isInDigits }) => isInDigits);
  return inDigits.flatMap((number) => {
    const [words, word = ''] = hedge.exec(fact.statement.slice(0, number.at)) ?? [];
    if (words === undefined) return [];
    const parts = numbersOf(fact).flatMap((value, part) =>
      [value].flat()[0] === number.value ? part : [],
    );
    const isSaid = parts.some((part) => fact.qualifiers[part] !== null);
    if (parts.length === 0 || isSaid) return [];
    const qualifier = meanings.get(word.toLowerCase()) ?? 'about';
    const list = numbersOf(fact).length > 1 ? ', with null for the numbers that are exact' : '';
    return warning(
      fact,
      'fact/qualifier',
      `${fact.id} says "${words}${number.text}", and its value would print without "${word}"`,
      `Add qualifier: ${qualifier}${list}.`,
    );
  });
}

/**
 * A value that the sentence does not have, beside a number in the sentence that the value does not have. One
 * without the other is no contradiction: sentences tell more than they measure, and say fractions in words.
 */
function checkValues(fact: Fact, said: readonly NumberInText[]): Problem[] {
  if (fractions.test(fact.statement)) return [];
  // Each number that a value has is taken, so that eight of 400 are not both said by one "400".
  const left = new Set(said);
  const { units } = splitUnits(fact.unit);
  const isSaid = (value: number, unit = ''): boolean => {
    const number = said.find(
      (one) => left.has(one) && isRounded(value, one, factorsTo(unitIn(fact.statement, one), unit)),
    );
    return number !== undefined && left.delete(number);
  };
  const unsaid = numbersOf(fact).flatMap((value, part) =>
    [value].flat().filter((one) => !isSaid(one, units[part] ?? units[0])),
  );
  const others = [...left].filter(
    (number) => (number.isInDigits || number.value >= 2) && !isName(number, fact.statement),
  );
  const [value] = unsaid;
  if (value === undefined || others.length === 0) return [];
  const words = others.map(({ text }) => text).join(' and ');
  return warning(
    fact,
    'fact/statement',
    `the value of ${fact.id} has ${String(value)}, and its statement says ${words}`,
    'Let both say the same, in the same unit; the statement may round, and tell other numbers in words.',
  );
}

const fractions =
  /\b(?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|tenths?|couple|dozen|minutes? or)\b/i;

function warning(fact: Fact, rule: string, message: string, help: string): Problem[] {
  return [{ file: fact.file, ...fact.fields.value, severity: 'warning', rule, message, help }];
}

/** Between a prefix and the next, between bytes by 1,000 and by 1,024, and between a share, percent and cents. */
const anyFactor = [1, 1e3, 1e6, 1e9, 1e12, 1024, 100].flatMap((factor) => [factor, 1 / factor]);

/** A sentence that rounds further than by a twenty-fifth says something else. */
const mostRounded = 0.04;

/** Whether the number in the sentence is the value times one of the factors, as it stands there or rounded. */
function isRounded(
  value: number,
  { value: said, step }: NumberInText,
  factors: readonly number[],
): boolean {
  const tolerance = Math.min(step / 2, mostRounded * said) + said * 1e-9;
  return factors.some((factor) => Math.abs(Math.abs(value) * factor - said) <= tolerance);
}

/** By what a value may be multiplied to be a number in the sentence. */
function factorsTo(said: string, unit: string): readonly number[] {
  const ratio = unitRatio(unit.split(' ')[0] ?? '', said);
  return ratio === undefined ? anyFactor : [ratio];
}

/** The word after a number, where its unit would be. */
function unitIn(sentence: string, { text, at }: NumberInText): string {
  return /^ ([\p{L}/]+)/u.exec(sentence.slice(at + text.length))?.[1] ?? '';
}

const months = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const day = new RegExp(
  `^ (?:${Array.from({ length: 12 }, (_, month) => months.format(new Date(Date.UTC(2000, month)))).join('|')})\\b`,
);

/** Whether it is a year, the day of a date, or a part of a name: `Llama 3`, `NERSC-9`. */
function isName({ text, at }: NumberInText, sentence: string): boolean {
  return (
    /^(?:19|20)\d\d$/.test(text) ||
    day.test(sentence.slice(at + text.length)) ||
    /(?:\S \p{Lu}[\p{L}\d]* |\p{Lu}[\p{L}\d]*-)$/u.test(sentence.slice(0, at))
  );
}
