import type { Fact } from './facts.ts';
import type { Note } from './note.ts';
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

/** Notes that say that they were planted or tended after the day `YYYY-MM-DD`. */
export function checkFutureNotes(
  notes: readonly Pick<Note, 'file' | 'compiled'>[],
  day: string,
): readonly Problem[] {
  return notes.flatMap(({ file, compiled: { frontMatter } }) =>
    (['planted', 'tended'] as const).flatMap((field): Problem[] => {
      const date = frontMatter[field];
      if (date === undefined || date <= day) return [];
      return [
        {
          ...{
            file,
            line: frontMatter.lines?.[field] ?? 1,
            column: 1,
            severity: 'error',
            rule: 'fm/future',
          },
          message: `${field} is ${date}, which is still to come`,
          help: 'Write the day of today, or leave it out: the history knows.',
        },
      ];
    }),
  );
}
