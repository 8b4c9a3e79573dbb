import type { Fact } from './facts.ts';
import type { Problem } from './problem.ts';

/**
 * Facts that say from when they hold, and it is after the day `YYYY-MM-DD`. Of a year or a month its first day
 * counts, since that is when it can be told. What is expected of a later time is a `plan`, as of when it was told.
 */
export function checkFuture(facts: readonly Fact[], day: string): readonly Problem[] {
  return facts
    .filter(({ asOf }) => asOf > day.slice(0, asOf.length))
    .map(({ file, id, asOf, fields }): Problem => ({
      ...{ file, ...fields.as_of, severity: 'error', rule: 'fact/future' },
      message: `${id} is as of ${asOf}, which is still to come`,
      help: 'Write the date for which the text gave it; what it expects later is kind: plan.',
    }));
}
