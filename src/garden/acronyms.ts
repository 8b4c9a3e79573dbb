import type { Garden } from './garden.ts';
import type { Note } from './note.ts';
import { foldName } from './slug.ts';

/** A name that a note lacks: readers look for the one or for the other. */
export interface MissingName {
  readonly note: Note;
  readonly acronym: string;
  /** What the acronym stands for, where the note says it; undefined where no name of the note does. */
  readonly expansion: string | undefined;
}

/**
 * Listed notes with a name in capitals that no other name of theirs spells out, such as PUE without
 * "power usage effectiveness", and notes that begin with "Power usage effectiveness (PUE)"
 * without the acronym among their names. Names with digits or small letters (TOP500, NVLink) are
 * products as often as acronyms, and are left alone.
 */
export function findMissingNames(garden: Pick<Garden, 'listed'>): readonly MissingName[] {
  return garden.listed.flatMap((note) => {
    const names = [note.title, ...note.aliases];
    const unspelled = names
      .filter((name) => isAcronym(name) && !names.some((other) => spellsOut(other, name)))
      .map((acronym) => ({ note, acronym, expansion: undefined }));
    return [...unspelled, ...findIntroduced(note, names)];
  });
}

/** Acronyms that the note's first paragraph puts in brackets behind one of its names. */
function findIntroduced(note: Note, names: readonly string[]): MissingName[] {
  const { excerpt } = note.compiled;
  const known = new Set(names.map(foldName));
  return [...excerpt.matchAll(/ \((\p{Lu}{2,})\)/gu)].flatMap((found) => {
    const [, acronym = ''] = found;
    const before = foldName(excerpt.slice(0, found.index));
    const expansion = names.find(
      (name) => before.endsWith(foldName(name)) && spellsOut(name, acronym),
    );
    if (expansion === undefined || known.has(foldName(acronym))) return [];
    known.add(foldName(acronym));
    return [{ note, acronym, expansion }];
  });
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}{2,}$/u.test(name);
}

/**
 * Whether the words begin with the letters of the acronym, in order. Words may be passed over ("for",
 * "of"), except the first; an "ex" may stand for X.
 */
export function spellsOut(words: string, acronym: string): boolean {
  const letters = acronym.toLowerCase();
  const read = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = ''] = read;
  if (read.length < 2 || !beginsWith(first, letters.charAt(0))) return false;
  let next = 0;
  for (const word of read) if (beginsWith(word, letters.charAt(next))) next += 1;
  return next === letters.length;
}

function beginsWith(word: string, letter: string): boolean {
  if (letter === '') return false;
  return word.startsWith(letter) || (letter === 'x' && word.startsWith('ex'));
}
