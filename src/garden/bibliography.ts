import { readBibtex } from './bibtex.ts';
import type { BibtexEntry } from './bibtex.ts';
import { compareProblems } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import { readTexAddress, readTexText } from './tex-text.ts';
import { nearestName } from './spelling.ts';
import { isHttpUrl } from './url.ts';

/** An entry of `content/sources.bib`: fields are text, as a reader should see it. */
export interface Source extends Place {
  readonly key: string;
  /** Lower-cased: `misc`, `article`, `inproceedings` … */
  readonly type: string;
  readonly title: string;
  /** Given name first; a name in double braces stands as it is. */
  readonly authors: readonly string[];
  /** The same, taken apart for those who write references. */
  readonly people: readonly Person[];
  readonly year?: string | undefined;
  /** Begins with `https:` or `http:`. */
  readonly url?: string | undefined;
  /** What a citation is called: `Daly 2006`, `Scott Atchley et al. 2023`. */
  readonly label: string;
  /** What it appeared in, or who published it: journal, proceedings, institution, publisher. */
  readonly venue?: string | undefined;
  readonly doi?: string | undefined;
  readonly note?: string | undefined;
}

/** In the words of CSL-JSON. */
export type Person =
  { readonly family: string; readonly given?: string } | { readonly literal: string };

/** As BibTeX and biblatex have them: one that is a slip away from these would silently be left out. */
const knownTypes: ReadonlySet<string> = new Set(
  'article book booklet conference dataset inbook incollection inproceedings manual mastersthesis misc online patent phdthesis proceedings report software techreport thesis unpublished'.split(
    ' ',
  ),
);
const knownFields: ReadonlySet<string> = new Set(
  'abstract address annote archiveprefix author booktitle chapter crossref date day doi edition editor eprint eventtitle howpublished institution isbn issn issue journal journaltitle key keywords language location month note number organization pages primaryclass publisher school series subtitle title type url urldate version volume year'.split(
    ' ',
  ),
);
const venueFields = ['journal', 'booktitle', 'institution', 'publisher', 'howpublished'];

/**
 * Reads a BibTeX file. An entry without a title, with a key that was used before or with a bad year or
 * address is a problem; the rest of the file is still read. Never throws.
 */
export function parseBibliography(
  text: string,
  file: string,
): {
  readonly sources: readonly Source[];
  /** Keys of entries that could not be read. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
} {
  const { entries, unread, problems } = readBibtex(text, file);
  const sources = new Map<string, Source>();
  for (const entry of entries) {
    const report = (place: Place, message: string, help: string): void => {
      const { file, line, column } = place;
      problems.push({ file, line, column, severity: 'error', rule: 'bib/entry', message, help });
    };
    if (sources.has(entry.key)) {
      report(
        entry,
        `a second entry ${entry.key}`,
        'Give it another key, or remove one of the two.',
      );
      continue;
    }
    checkFields(entry, report);
    sources.set(entry.key, readSource(entry));
  }
  return { sources: [...sources.values()], unread, problems: problems.toSorted(compareProblems) };
}

function checkFields(
  entry: BibtexEntry,
  report: (place: Place, message: string, help: string) => void,
): void {
  const year = entry.fields.get('year');
  const url = entry.fields.get('url');
  const type = nearestName(entry.type, knownTypes);
  if (type !== undefined && !knownTypes.has(entry.type)) {
    report(entry, `there is no kind of source @${entry.type}`, `Did you mean @${type}?`);
  }
  for (const [name, field] of entry.fields) {
    const meant = knownFields.has(name) ? undefined : nearestName(name, knownFields);
    if (meant === undefined) continue;
    report(field, `no field is called ${name}, and nobody reads it`, `Did you mean ${meant}?`);
  }
  if (readTexText(entry.fields.get('title')?.raw ?? '') === '') {
    report(entry, `${entry.key} has no title`, 'Add `title = {{…}}`.');
  }
  if (year && !/^\d{4}$/.test(readTexText(year.raw))) {
    report(year, `${readTexText(year.raw)} is not a year`, 'Write four digits.');
  }
  if (url && !isHttpUrl(readTexAddress(url.raw))) {
    report(url, `${url.raw} is not an address`, 'Begin it with https:// or http://.');
  }
}

function readSource({ type, key, fields, file, line, column }: BibtexEntry): Source {
  const names = readNames(fields.get('author')?.raw ?? fields.get('editor')?.raw ?? '');
  const text = (name: string): string => readTexText(fields.get(name)?.raw ?? '');
  const address = readTexAddress(fields.get('url')?.raw ?? '');
  const year = text('year') || undefined;
  const title = text('title') || key;
  return {
    key,
    type,
    title,
    authors: names.map((name) => name.full),
    people: names.map(({ person }) => person),
    year,
    url: isHttpUrl(address) ? address : undefined,
    label: [shortNames(names) || title, year].filter(Boolean).join(' '),
    venue: venueFields.map(text).find((venue) => venue !== ''),
    doi: text('doi') || undefined,
    note: text('note') || undefined,
    file,
    line,
    column,
  };
}

interface Name {
  readonly full: string;
  readonly person: Person;
  readonly short: string;
  readonly others: boolean;
}

function readNames(tex: string): Name[] {
  return splitAtAnd(tex).map((name): Name => {
    const full = readTexText(name);
    if (full === 'others') {
      return { full: 'et al.', person: { literal: 'others' }, short: '', others: true };
    }
    if (/^\s*\{.*\}\s*$/s.test(name)) return readLiteralName(full);
    const [last = '', ...given] = full.split(/\s*,\s*/);
    if (given.length > 0) {
      const names = [...given.toReversed(), last].join(' ');
      const person = { family: last, given: given.toReversed().join(' ') };
      return { full: names, person, short: last, others: false };
    }
    const [, first, family = full] = /^(.*) (\S+)$/.exec(full) ?? [];
    const person = { family, ...(first !== undefined && { given: first }) };
    return { full, person, short: family, others: false };
  });
}

/** `{{First Author, Second Author, Third Author (Place)}}`: the first stands for all. */
function readLiteralName(full: string): Name {
  const [first = full, ...rest] = full.replace(/\s*\([^()]*\)$/, '').split(/\s*,\s*/);
  const [name = first, andOthers] = first.split(/\s+et al\b\.?/);
  const others = rest.length > 1 || andOthers !== undefined;
  return { full, person: { literal: full }, short: name, others };
}

function shortNames(names: readonly Name[]): string {
  const [first, second] = names;
  if (!first) return '';
  if (first.others || names.length > 2 || second?.others) return `${first.short} et al.`;
  return second ? `${first.short} and ${second.short}` : first.short;
}

/** Splits at ` and ` outside braces. */
function splitAtAnd(tex: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (const match of tex.matchAll(/\\.|[{}]|\s+and\s+/gs)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}') depth--;
    else if (!match[0].startsWith('\\') && depth === 0) {
      names.push(tex.slice(start, match.index));
      start = match.index + match[0].length;
    }
  }
  return [...names, tex.slice(start)].map((name) => name.trim()).filter((name) => name !== '');
}
