import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import type { Garden } from '../garden/garden.ts';
import type { Problem } from '../garden/problem.ts';
import { isTypo } from '../garden/spelling.ts';
import { repeatedWordsOf, wordsOf } from '../markdown/prose.ts';
import type { ContentRoot } from './content-root.ts';
import { type KeptWork, nothingKept } from './kept-work.ts';
import { oneSlipFrom, withTwoSwapped } from './near-words.ts';
import { readNoteText } from './read-note.ts';

/** The garden's own words, one a line. */
const ownWords = 'words.txt';

/**
 * Slips of the pen: words that neither the dictionary of British English nor the garden's `words.txt` has, once in each
 * note and each file of facts. A vault without `words.txt` is not checked: who knows in which language it is.
 */
export function checkSpelling(
  root: ContentRoot,
  garden: Garden,
  kept: KeptWork = nothingKept,
): Problem[] {
  const check = openSpelling(root, kept);
  if (check === undefined) return [];
  const notes = garden.notes.filter(
    ({ lang = 'en', compiled }) =>
      lang.startsWith('en') &&
      !compiled.problems.some(({ rule }) => /^file\/(?:size|encoding)$/.test(rule)),
  );
  const factFiles = new Set(garden.facts.map(({ file }) => file));
  return [
    ...notes.flatMap(({ path }) => check.note(path)),
    ...[...factFiles].flatMap((file) => check.facts(file)),
  ];
}

/** Looks through texts of one garden. */
export interface Spelling {
  /** What is wrong in a note, by its path under the root of the notes. */
  readonly note: (path: string) => Problem[];
  /** The same of a file of facts, as problems name it. */
  readonly facts: (file: string) => Problem[];
}

/** The spelling of a garden that has words of its own; undefined for one without. */
export function openSpelling(root: ContentRoot, kept: KeptWork): Spelling | undefined {
  const file = join(root.folder, ownWords);
  if (!existsSync(file)) return undefined;
  const ownText = readFileSync(file, 'utf8');
  const own = new Set(
    ownText
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter(Boolean),
  );
  // Read when the first note has changed: it takes longer than to check one.
  let dictionary: Dictionary | undefined;
  const speller: Speller = {
    isKnown: onceForEach((word) => {
      dictionary ??= loadDictionary();
      return own.has(word) || own.has(word.toLowerCase()) || dictionary.has(word);
    }),
    nearest: onceForEach((word) => nearestWord(word, (dictionary ??= loadDictionary()), own)),
    list: root.prefix + ownWords,
  };
  const spellKept = (name: string, text: string): Problem[] =>
    kept.of(`words of ${name}`, `${ownText}\0${text}`, {
      make: () => spell(text, name, speller),
      isMade: (made): made is Problem[] => Array.isArray(made),
    });
  return {
    note: (path) => spellKept(root.notesPrefix + path, readNoteText(root, path).text),
    facts: (file) => {
      const path = join(root.folder, file.slice(root.prefix.length));
      return spellKept(file, proseOfFacts(readFileSync(path, 'utf8')));
    },
  };
}

const proseFields = new Set(['statement', 'unit', 'note', 'differs']);

/** The fields of facts that are read as English; each line of the others empty, so that places stay. */
function proseOfFacts(yaml: string): string {
  let isProse = false;
  const lines = yaml.split('\n').map((line) => {
    const [start, name] = /^ *(?:- )? *([a-z_]+):/.exec(line) ?? [];
    if (start === undefined) return isProse ? line : '';
    isProse = proseFields.has(name ?? '');
    return isProse ? ' '.repeat(start.length) + line.slice(start.length) : '';
  });
  return lines.join('\n');
}

function nearestWord(
  word: string,
  dictionary: Dictionary,
  own: ReadonlySet<string>,
): string | undefined {
  const small = word.toLowerCase();
  const isWord = (near: string): boolean => own.has(near) || dictionary.has(near);
  if (small.length === 3) {
    // Capitals are an acronym, and each is near to another word.
    return /^.\p{Ll}/u.test(word) ? [...withTwoSwapped(small)].find(isWord) : undefined;
  }
  for (const near of oneSlipFrom(small)) if (isWord(near) && isTypo(small, near)) return near;
  // Two slips are a typo in long words only.
  if (small.length <= 8) return undefined;
  return dictionary.suggest(word).find((one) => isTypo(small, one.toLowerCase()));
}

/** Notes share most of their words. */
function onceForEach<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (word) => {
    const known = answers.get(word) ?? { answer: ask(word) };
    answers.set(word, known);
    return known.answer;
  };
}

interface Speller {
  readonly isKnown: (word: string) => boolean;
  /** The word that was meant, if it is a typo away. */
  readonly nearest: (word: string) => string | undefined;
  /** The file to which a word can be added. */
  readonly list: string;
}

function spell(text: string, file: string, { isKnown, nearest, list }: Speller): Problem[] {
  const plain = text.replace(/^\uFEFF/, '');
  const repeated = repeatedWordsOf(plain).map(({ word, line, column }): Problem => ({
    ...{ file, line, column, severity: 'warning', rule: 'word/twice' },
    message: `"${word}" stands twice`,
    help: 'Remove one of the two.',
  }));
  const unknown = wordsOf(plain).flatMap(({ word, line, column }): Problem[] => {
    if (formsOf(word).some(isKnown)) return [];
    const bare = bareForm(word);
    const meant = nearest(bare);
    // A name that no word comes near is no slip: people, places and machines need no entry.
    if (meant === undefined && /^\p{Lu}/u.test(bare)) return [];
    const add = `add ${bare} to ${list}`;
    const help =
      meant === undefined ? `Mend it, or ${add}.` : `Did you mean ${meant}? Otherwise ${add}.`;
    const message = `"${word}" is not in the dictionary`;
    return [{ file, line, column, severity: 'warning', rule: 'word/unknown', message, help }];
  });
  return [...repeated, ...unknown];
}

/** Without the apostrophe of a genitive; YAML doubles it between single quotes. */
function bareForm(word: string): string {
  return word.replace(/[’']+/g, "'").replace(/'(?:s|S)?$/, '');
}

/** The forms in which a dictionary may have a word; those that no dictionary could have are known. */
function formsOf(word: string): string[] {
  const bare = bareForm(word);
  const isSymbol =
    bare.length < 3 ||
    bare.length > 30 ||
    /\p{N}/u.test(bare) ||
    !/^[\p{Script=Latin}\p{M}']+$/u.test(bare);
  if (isSymbol) return ['the'];
  const lower = bare.toLowerCase();
  return [bare, lower, lower.charAt(0).toUpperCase() + lower.slice(1), bare.replace(/s$/, '')];
}

interface Dictionary {
  has(word: string): boolean;
  suggest(word: string): readonly string[];
}

function loadDictionary(): Dictionary {
  const settings = createRequire(import.meta.url).resolve('@cspell/dict-en-gb-mit');
  const trie = decodeTrie(gunzipSync(readFileSync(join(dirname(settings), 'en_GB.trie.gz'))));
  return {
    has: (word) => trie.has(word),
    suggest: (word) => trie.suggest(word, { numSuggestions: 3 }),
  };
}
