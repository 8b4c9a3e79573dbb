import type { Fact } from './facts.ts';
import { nearestName } from './spelling.ts';

/** The facts that a table asks for, in their order, or why there are none. */
export type SelectedFacts =
  | { readonly ok: true; readonly facts: readonly Fact[] }
  | { readonly ok: false; readonly message: string; readonly help: string };

/** What a term can ask for, each with what a fact says of it. */
const keys: ReadonlyMap<string, (fact: Fact) => readonly string[]> = new Map([
  ['topic', ({ topic }) => [topic]],
  ['kind', ({ kind }) => [kind ?? 'specification']],
  ['quantity', ({ about }) => about.map(({ id }) => id)],
  ['source', ({ cite }) => [cite]],
  ['year', ({ asOf }) => [asOf.slice(0, 4)]],
  ['verified', ({ verified }) => [verified ? 'yes' : 'no']],
]);

/** A table of more is a list: link to it. */
export const mostInTable = 40;

/**
 * Selects facts by terms with blanks between, all of which hold: `topic:power year:2023-2025`. A term is
 * `key:value`, with commas between values that are as good as each other; keys are topic, kind, quantity,
 * source (its key in the bibliography), year (of the date for which a fact holds, or first-last) and
 * verified (yes or no). Plain text: nothing is evaluated.
 */
export function selectFacts(where: string, facts: readonly Fact[]): SelectedFacts {
  const terms = where.split(/\s+/).filter((term) => term !== '');
  if (terms.length === 0) return refuse('where asks for nothing', example);
  let selected = facts;
  for (const term of terms) {
    const [key = '', written = ''] = term.split(/:(.*)/);
    const read = keys.get(key);
    if (read === undefined || written === '') {
      const meant = nearestName(key, [...keys.keys()]);
      const help = meant === undefined ? example : `Did you mean ${meant}:? ${example}`;
      return refuse(`"${term}" is no term of where`, help);
    }
    const values = written.split(',').flatMap(key === 'year' ? yearsOf : (value) => [value]);
    const known = new Set(facts.flatMap(read));
    const strange = values.find((value) => !known.has(value));
    if (strange !== undefined && (key !== 'year' || values.every((value) => !known.has(value)))) {
      const meant = nearestName(strange, [...known]);
      const some = [...known].sort().slice(0, 8).join(', ');
      const help = meant === undefined ? `There are ${some}.` : `Did you mean ${meant}?`;
      return refuse(`no fact has the ${key} "${strange}"`, help);
    }
    selected = selected.filter((fact) => read(fact).some((value) => values.includes(value)));
  }
  if (selected.length === 0) {
    return refuse(
      `no fact is all of ${terms.join(' ')}`,
      'Leave out a term, or name facts in ids.',
    );
  }
  if (selected.length > mostInTable) {
    const message = `${String(selected.length)} facts are more than a table of ${String(mostInTable)}`;
    return refuse(message, 'Add a term, such as year:2025 or verified:yes.');
  }
  return { ok: true, facts: selected };
}

const example = 'Write terms such as topic:power, year:2023-2025, source:uptime2024, verified:yes.';

/** `2023-2025` is three years. */
function yearsOf(written: string): readonly string[] {
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(written) ?? [];
  if (first === undefined || last === undefined) return [written];
  const count = Math.max(0, Math.min(200, Number(last) - Number(first) + 1));
  return Array.from({ length: count }, (_, index) => String(Number(first) + index));
}

function refuse(message: string, help: string): Extract<SelectedFacts, { ok: false }> {
  return { ok: false, message, help };
}
