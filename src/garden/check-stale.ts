import type { Fact } from './facts.ts';
import type { Garden } from './garden.ts';
import type { Problem } from './problem.ts';
import { bestBefore, shelfLives } from './shelf-life.ts';

/**
 * Facts past their shelf life, as one warning with their number, at the longest overdue: whoever mends
 * something else is not told all of them, and `/facts/stale/` has the list.
 */
export function checkStale({ stale }: Pick<Garden, 'stale'>): readonly Problem[] {
  const [oldest] = stale;
  if (oldest === undefined) return [];
  const message =
    stale.length === 1
      ? `${oldest.id} is past its shelf life`
      : `${String(stale.length)} facts are past their shelf life, the longest ${oldest.id}`;
  const help =
    'The page /facts/stale/ and --suggestions list each; look one up and add a newer fact.';
  return [{ ...placeOf(oldest), severity: 'warning', rule: 'fact/stale', message, help }];
}

/** Each of them by itself, for whoever asks. */
export function suggestUpdates({ stale }: Pick<Garden, 'stale'>): readonly Problem[] {
  return stale.map((fact): Problem => {
    const days = String((fact.kind && shelfLives.get(fact.kind)) ?? 0);
    const message = `${fact.id} is as of ${fact.asOf}, and a ${fact.kind ?? 'fact'} is trusted for ${days} days`;
    const help = 'Add a fact with the value of today and the same about, or change this one.';
    return { ...placeOf(fact), severity: 'info', rule: 'fact/stale', message, help };
  });
}

function placeOf({ file, fields }: Fact): Pick<Problem, 'file' | 'line' | 'column'> {
  return { file, ...fields.as_of };
}

/** The facts that a day finds past their shelf life, the longest overdue first. Superseded ones are history. */
export function findStale(
  facts: readonly Fact[],
  isHistory: (fact: Fact) => boolean,
  today: string | undefined,
): readonly Fact[] {
  if (today === undefined) return [];
  return facts
    .filter((fact) => (bestBefore(fact) ?? today) < today && !isHistory(fact))
    .toSorted((a, b) => ((bestBefore(a) ?? '') < (bestBefore(b) ?? '') ? -1 : 1));
}
