import type { Plan } from './plan.ts';

/** A message in pieces: text, and words that lead to something. */
export type MessagePiece =
  | string
  /** Searches for the query as it was typed. */
  | { readonly literal: string }
  /** Asks again, for what could not be fetched or was not searched yet. */
  | { readonly retry: string };

/** How a search ended. */
export interface Outcome {
  readonly query: string;
  readonly plan: Plan;
  /** Results, filters applied. */
  readonly count: number;
  /** Results that filters hide. */
  readonly hidden: number;
  readonly failed: boolean;
  /** Hosts of other gardens that did not answer. */
  readonly silent: readonly string[];
  /** What is said of the text that was not searched. */
  readonly rest: readonly MessagePiece[];
}

/** What is said once a search has ended, seen and heard alike. */
export function sayAnswer(outcome: Outcome): readonly MessagePiece[] {
  const silent = outcome.silent.map((host) => ` ${host} did not answer.`);
  return [...sayOutcome(outcome), ...silent, ...outcome.rest];
}

function sayOutcome(outcome: Outcome): readonly MessagePiece[] {
  const { query, plan, count, failed, hidden } = outcome;
  if (failed) {
    return [
      'Part of the index could not be fetched: there may be more than is found here. ',
      { retry: 'Try again' },
    ];
  }
  if (count === 0) {
    return hidden > 0
      ? [`Nothing found for “${query}” with these filters; without them ${String(hidden)}.`]
      : [`Nothing found for “${query}”. The nearest titles:`];
  }
  const number = `${String(count)} ${count === 1 ? 'result' : 'results'}`;
  const said: readonly MessagePiece[] =
    plan.corrected === undefined
      ? [`${number} for “${query}”.`]
      : [
          `Showing results for ${plan.corrected}. Search instead for `,
          { literal: query },
          `. ${number}.`,
        ];
  if (plan.missing.length === 0) return said;
  const words = plan.missing.map((word) => `“${word}”`).join(', ');
  return [...said, ` Nothing here has ${words}.`];
}
