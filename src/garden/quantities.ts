import { isWithinRounding } from './derive-facts.ts';
import { splitUnits, undatedUnit } from './fact-units.ts';
import type { Fact, FactNumber } from './facts.ts';
import { formatFact, numbersOf } from './format-fact.ts';
import type { Problem } from './problem.ts';
import { nearestName } from './spelling.ts';

/** A quantity of which several facts tell a value. */
export interface Quantity {
  /** As written in `about`: `h100-contract-rent`. */
  readonly id: string;
  /** For people: `H100 contract rent`. */
  readonly title: string;
  readonly unit: string;
  /** The oldest first. */
  readonly readings: readonly Reading[];
}

/** What one fact says about a quantity. */
export interface Reading {
  readonly fact: Fact;
  /** Which of its numbers, where it has several. */
  readonly part?: number | undefined;
  readonly value: FactNumber;
  readonly unit: string;
  /** `2.35 USD per GPU-hour` */
  readonly text: string;
}

/** Quantities by their ids, in the order in which the facts name them. */
export function collectQuantities(facts: readonly Fact[]): ReadonlyMap<string, Quantity> {
  const readings = new Map<string, Reading[]>();
  for (const fact of facts) {
    for (const { id, part } of fact.about) {
      const reading = readPart(fact, part);
      if (reading === undefined) continue;
      const known = readings.get(id);
      if (known === undefined) readings.set(id, [reading]);
      else known.push(reading);
    }
  }
  return new Map(
    [...readings].map(([id, all]) => {
      const sorted = all.toSorted((a, b) => compareDates(a.fact.asOf, b.fact.asOf));
      return [id, { id, title: titleOf(id), unit: all[0]?.unit ?? '', readings: sorted }];
    }),
  );
}

function readPart(fact: Fact, part: number | undefined): Reading | undefined {
  const values = numbersOf(fact);
  if (part === undefined && values.length > 1) return undefined;
  const value = values[(part ?? 1) - 1];
  if (value === undefined) return undefined;
  const { units } = splitUnits(fact.unit);
  return {
    fact,
    part: values.length > 1 ? part : undefined,
    value,
    unit: undatedUnit(units[(part ?? 1) - 1] ?? units[0] ?? ''),
    text: formatFact(fact, part ?? 1),
  };
}

/** Whether a later fact tells the same quantity, so that this one is history. */
export function isSuperseded(fact: Fact, quantities: ReadonlyMap<string, Quantity>): boolean {
  return (
    fact.about.length > 0 &&
    fact.about.every(({ id }) => {
      const last = quantities.get(id)?.readings.at(-1);
      return last !== undefined && compareDates(fact.asOf, last.fact.asOf) < 0;
    })
  );
}

/** The readings of a quantity that say something else than this one, of the same time where it moves. */
export function contradictionsOf(reading: Reading, { readings }: Quantity): readonly Reading[] {
  return readings.filter(
    (other) =>
      other.fact !== reading.fact &&
      (!(moves(other.fact) && moves(reading.fact)) ||
        isSameTime(other.fact.asOf, reading.fact.asOf)) &&
      !agree(reading, other),
  );
}

/** Prices and records change with time; what has no kind is to be the same at any time. */
export function moves({ kind }: Fact): boolean {
  return kind !== undefined;
}

/** Whether two readings are one within the rounding of the coarser, or may be: their ranges meet. */
function agree(a: Reading, b: Reading): boolean {
  const [lowA, highA] = endsOf(a);
  const [lowB, highB] = endsOf(b);
  if (lowA === highA && lowB === highB) {
    return isWithinRounding(lowA, lowB) || isWithinRounding(lowB, lowA);
  }
  return lowA <= highB && lowB <= highA;
}

/** What a reading leaves open: more than 500 is anything from there on. */
function endsOf({ fact, part, value }: Reading): readonly [low: number, high: number] {
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  switch (fact.qualifiers[(part ?? 1) - 1]) {
    case 'at least':
    case 'more than':
      return [low, Infinity];
    case 'up to':
    case 'less than':
      return [-Infinity, high];
    default:
      return [low, high];
  }
}

/** Whether one of two dates is, or is within, the other. */
function isSameTime(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/**
 * What is wrong with facts about one quantity: numbers that `about` does not choose, units that differ, and
 * as warnings values that differ beyond their rounding and that none of the facts explains with `differs`.
 */
export function checkQuantities(
  facts: readonly Fact[],
  quantities: ReadonlyMap<string, Quantity>,
): readonly Problem[] {
  return facts.flatMap((fact) =>
    fact.about.flatMap(({ id, part }): Problem[] => {
      const place = { file: fact.file, ...fact.fields.about };
      const reading = readPart(fact, part);
      const quantity = quantities.get(id);
      if (reading === undefined) {
        const message = `about does not say which number of ${fact.id} is ${id}`;
        const help = `Write about: ${id}/1 for the first, or another.`;
        return [{ ...place, severity: 'error', rule: 'fact/about', message, help }];
      }
      if (quantity === undefined) return [];
      if (quantity.unit !== reading.unit) {
        const message = `${id} is in ${quantity.unit} elsewhere, and here in ${reading.unit}`;
        const help = 'Choose the number in that unit, or name another quantity.';
        return [{ ...place, severity: 'error', rule: 'fact/about', message, help }];
      }
      if (quantity.readings.length === 1) {
        const meant = nearestName(id, quantities.keys());
        const message = `${id} is a quantity that no other fact tells`;
        const help =
          meant === undefined
            ? 'Leave about out until a second fact tells it, or name the quantity as others do.'
            : `Did you mean ${meant}?`;
        return [{ ...place, severity: 'warning', rule: 'fact/about', message, help }];
      }
      const other = contradictionsOf(reading, quantity).find(
        (one) => one.fact.differs === undefined && isBefore(one.fact, fact, facts),
      );
      if (other === undefined || fact.differs !== undefined) return [];
      return [
        {
          ...{ ...place, ...fact.fields.value, severity: 'warning', rule: 'fact/contradiction' },
          message: `${fact.id} says ${reading.text}, and ${other.fact.id} says ${other.text}`,
          help: 'Say why in one of them: differs: "…". Or mend the one that is wrong.',
        },
      ];
    }),
  );
}

/** Each pair is reported once, at the later one. */
function isBefore(a: Fact, b: Fact, facts: readonly Fact[]): boolean {
  return facts.indexOf(a) < facts.indexOf(b);
}

function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names that are not written as their ids are; what has a digit is in capitals. */
const names: ReadonlyMap<string, string> = new Map(
  'AI Alps Aurora AWS Azure BLOOM Capitan DGX El Frontier GPU GPUs HPL Illinois Isambard JUPITER Meta Microsoft MW ND ORNL PathForward PUE Slingshot US'
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
);

function titleOf(id: string): string {
  const words = id
    .split('-')
    .map((word) => names.get(word) ?? (/\d/.test(word) ? word.toUpperCase() : word));
  const title = words.join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}
