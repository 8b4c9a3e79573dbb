import type { Fact } from './facts.ts';
import type { Garden } from './garden.ts';
import type { Problem } from './problem.ts';
import { bestBefore, shelfLives } from './shelf-life.ts';

/**
 * Facts past their shelf life: one warning for a file, at its oldest one, so that whoever mends something
 * else is not told all of them.
 */
export function checkStale({ stale }: Pick<Garden, 'stale'>): readonly Problem[] {
  return [...Map.groupBy(stale, ({ file }) => file).values()].flatMap((facts): Problem[] => {
    const [oldest] = facts;
    if (oldest === undefined) return [];
    const names = facts.map(({ id }) => id);
    const shown = names.slice(0, mostNamed).join(', ');
    const more = names.length - mostNamed;
    const message =
      names.length === 1
        ? `${shown} is past its shelf life`
        : `${String(names.length)} facts are past their shelf life: ${shown}${more > 0 ? ` and ${String(more)} more` : ''}`;
    const help = 'Look the oldest up again and add a newer fact; --suggestions lists each.';
    return [{ ...placeOf(oldest), severity: 'warning', rule: 'fact/stale', message, help }];
  });
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

const mostNamed = 5;

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
