import { startFromFact } from '../calculators/fact-start.ts';
import { calculators } from '../calculators/index.ts';
import type { Garden } from './garden.ts';
import type { Problem } from './problem.ts';

/**
 * Facts that changed where a calculator starts from them: a build takes the new number over, so this is a
 * warning for whoever changes one, who sees in it what else changes.
 */
export function checkStarts({ factById }: Pick<Garden, 'factById'>): readonly Problem[] {
  return calculators.flatMap(({ id, fields }) =>
    fields.flatMap(({ fact: said, label, start }): Problem[] => {
      const fact = said && factById.get(said.id);
      if (said === undefined || fact === undefined) return [];
      const stated = startFromFact(fact.value, said);
      if (stated === start) return [];
      const place = { file: fact.file, ...fact.fields.value };
      const now = stated === undefined ? 'no such number' : String(stated);
      const message = `${id} starts from ${fact.id} with ${String(start)} (${label}), and it says ${now}`;
      const help =
        stated === undefined
          ? 'Keep the number where it was in the list, or name another fact in src/calculators.'
          : 'npm run calculators:record takes it over, as a build does; links keep what they showed.';
      return [
        {
          ...{ ...place, severity: stated === undefined ? 'error' : 'warning' },
          ...{ rule: 'calculator/fact', message, help },
        },
      ];
    }),
  );
}
