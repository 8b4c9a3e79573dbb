import type { FactKind } from './fact-schema.ts';
import type { Fact } from './facts.ts';

/** How many days facts of a kind can be trusted; the others do not spoil. */
export const shelfLives: ReadonlyMap<FactKind, number> = new Map([
  ['price', 180],
  ['market', 365],
  ['plan', 365],
]);

/**
 * What shelf life each kind of quantity has, for people, those that spoil first: facts of one topic spoil
 * at different rates, so the kind decides and not the file.
 */
export const kindsInWords: readonly {
  readonly kind: FactKind | 'specification';
  readonly says: string;
}[] = [
  { kind: 'price', says: 'what something costs or rents for' },
  { kind: 'market', says: 'fleets, shares and customs' },
  { kind: 'plan', says: 'what is announced or projected' },
  { kind: 'result', says: 'measured again and again, such as a record: a newer one joins it' },
  { kind: 'specification', says: 'everything else, for which no kind is written: it stays true' },
];

/** The days for which a kind is trusted after its date; undefined for ever. */
export function shelfLifeOf(kind: FactKind | 'specification'): number | undefined {
  return kind === 'specification' ? undefined : shelfLives.get(kind);
}

/** The last day on which the kind of a fact lets it be trusted, `YYYY-MM-DD`; undefined for no limit. */
export function bestBefore(fact: Pick<Fact, 'kind' | 'asOf'>): string | undefined {
  const days = fact.kind && shelfLives.get(fact.kind);
  if (days === undefined) return undefined;
  const end = new Date(`${lastDayOf(fact.asOf)}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + days);
  return end.toISOString().slice(0, 10);
}

/** The last day that a date can mean: of `2025` the last of December. */
function lastDayOf(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  if (day !== undefined) return date;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
