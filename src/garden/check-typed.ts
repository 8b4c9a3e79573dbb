import { calculators } from '../calculators/index.ts';
import type { Fact } from './facts.ts';
import { numbersOf } from './format-fact.ts';
import { numbersInText, type NumberInText } from './numbers-in-text.ts';
import type { Problem } from './problem.ts';

/** A fact whose numbers are others than they were. */
export interface ChangedFact {
  readonly fact: Fact;
  /** Those that it no longer has, each with what stands in its place. */
  readonly gone: ReadonlyMap<number, number | undefined>;
}

/** The text of a note, and the file that problems name. */
export interface NoteFile {
  readonly file: string;
  readonly text: string;
}

/** The facts that were there before with other numbers. */
export function findChangedFacts(
  before: readonly Fact[],
  now: ReadonlyMap<string, Fact>,
): readonly ChangedFact[] {
  return before.flatMap((old) => {
    const fact = now.get(old.id);
    if (fact === undefined) return [];
    const numbers = numbersOf(fact).flat();
    const gone = numbersOf(old)
      .flat()
      .flatMap((number, at) => (numbers.includes(number) ? [] : [[number, numbers[at]] as const]));
    return gone.length === 0 ? [] : [{ fact, gone: new Map(gone) }];
  });
}

/**
 * Where the earlier number of a changed fact still stands typed: in notes that name the fact or cite its source, and
 * in what calculators say of their starts. `<Fact>` follows by itself; sums, and tables that are typed, cannot.
 */
export function checkTyped(
  changes: readonly ChangedFact[],
  notes: readonly NoteFile[],
): readonly Problem[] {
  return changes.flatMap((change) => [
    ...notes.flatMap((note) => findInNote(change, note)),
    ...findInCalculators(change),
  ]);
}

function findInNote({ fact, gone }: ChangedFact, { file, text }: NoteFile): Problem[] {
  const isAbout = new RegExp(`@${escape(fact.cite)}(?![\\w-])|\\b${fact.id}(?![\\w-])`);
  if (!isAbout.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    const isNamed = isAbout.test(line);
    // What another source says is another number.
    if (!isNamed && /\[[^\]]*@/.test(line)) return [];
    return numbersInText(line).flatMap((number): Problem[] => {
      const isLong = number.text.replace(/\D/g, '').length >= 3;
      // Short numbers are many; they are the fact's own only beside its source.
      const isMeant = gone.has(number.value) && number.isInDigits && (isLong || isNamed);
      if (!isMeant || standsInTag(line, number)) return [];
      const now = gone.get(number.value);
      const what = now === undefined ? 'is other numbers now' : `is ${String(now)} now`;
      return [
        {
          ...{ file, line: index + 1, column: number.at + 1, severity: 'warning' },
          rule: 'fact/typed',
          message: `${number.text} is typed here, as ${fact.id} said before; it ${what}`,
          help: `Write the new number and what follows from it, or <Fact id="${fact.id}" />, which follows by itself.`,
        },
      ];
    });
  });
}

function findInCalculators({ fact, gone }: ChangedFact): Problem[] {
  const said = calculators.flatMap(({ id, fields }) =>
    fields
      .filter(({ fact: start, see }) => start?.id === fact.id || see === fact.id)
      .filter(({ why }) => numbersInText(why).some(({ value }) => gone.has(value)))
      .map(({ name }) => `${id} (${name})`),
  );
  if (said.length === 0) return [];
  return [
    {
      ...{ file: fact.file, ...fact.fields.value, severity: 'warning', rule: 'fact/typed' },
      message: `what calculators say of their starts has the earlier number of ${fact.id}: ${said.join(', ')}`,
      help: 'Mend `why` in src/calculators.',
    },
  ];
}

/** Whether it is a part of a component's attributes that names something: `part="2"`. */
function standsInTag(line: string, { at }: NumberInText): boolean {
  return /(?:part|id|ids|preset)=["{][^"}]*$/.test(line.slice(0, at));
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
