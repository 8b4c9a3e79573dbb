import { startFromFact } from '../calculators/fact-start.ts';
import { calculators } from '../calculators/index.ts';
import type { Fact } from './facts.ts';
import type { Garden } from './garden.ts';
import type { Problem } from './problem.ts';

/**
 * Facts that changed where calculators start from them: a build takes the new number over, so this is a
 * warning for whoever changes one, who sees in it what else changes. One for each fact with all of its
 * calculators, since a report says one thing of a rule and line.
 */
export function checkStarts({ factById }: Pick<Garden, 'factById'>): readonly Problem[] {
  const changes = calculators.flatMap(({ id, fields }) =>
    fields.flatMap(({ fact: said, label, start }): Change[] => {
      const fact = said && factById.get(said.id);
      if (said === undefined || fact === undefined) return [];
      const stated = startFromFact(fact.value, said);
      return stated === start
        ? []
        : [{ fact, calculator: id, label, start: String(start), stated }];
    }),
  );
  return [...Map.groupBy(changes, ({ fact }) => fact)].map(([fact, its]): Problem => {
    const isMissing = its.some(({ stated }) => stated === undefined);
    const starts = its.map(({ calculator, label, start, stated }) => {
      const now = stated === undefined ? 'no such number' : String(stated);
      return `${calculator} starts with ${start} (${label}), and it says ${now}`;
    });
    return {
      ...{ file: fact.file, ...fact.fields.value, severity: isMissing ? 'error' : 'warning' },
      rule: 'calculator/fact',
      message: `calculators start from ${fact.id}: ${starts.join('; ')}`,
      help: isMissing
        ? 'Keep the number where it was in the list, or name another fact in src/calculators.'
        : 'npm run calculators:record takes it over, as a build does; links keep what they showed.',
    };
  });
}

/** A field of a calculator that starts from another number than its fact now says. */
interface Change {
  readonly fact: Fact;
  readonly calculator: string;
  readonly label: string;
  readonly start: string;
  /** Undefined where the fact has no such number any more. */
  readonly stated: number | undefined;
}
