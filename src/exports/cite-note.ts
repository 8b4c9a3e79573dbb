import type { Note } from '../garden/note.ts';
import { dateOf } from './feed.ts';

/** What a citation of a note needs besides the note. */
export interface Publication {
  /** Of the site. */
  readonly title: string;
  /** Of the note, absolute. */
  readonly url: string;
  /** The address of the text as it was at a commit. */
  readonly addressAt?: (hash: string, file: string) => string;
}

/** The last commit that changed the note: what a citation pins it to. */
export function versionOf({
  history,
}: Pick<Note, 'history'>): { hash: string; file: string } | undefined {
  const last = history?.touches.find(({ change }) => change.before !== change.after);
  return last && { hash: last.commit.hash, file: last.change.file };
}

/** In words: who, when, what, where, and which version. */
export function citeInWords(note: Note, publication: Publication): string {
  const { author, version } = citeNote(note, publication);
  const by = author.map(({ literal }) => literal).join(', ');
  const date = dateOf(note) === '' ? '' : ` (${dateOf(note)})`;
  const pinned = version === undefined ? '' : `, version ${version}`;
  return `${by}${date}. ${note.title}. ${publication.title}${pinned}. ${publication.url}`;
}

/** A note as CSL-JSON (citation-style-language.org), dated by its last change. */
export function citeNote(note: Note, { title, url, addressAt }: Publication) {
  const version = versionOf(note);
  const authors = note.authors.length > 0 ? note.authors : [title];
  return {
    id: keyOf(note),
    type: 'webpage',
    title: note.title,
    'container-title': title,
    author: authors.map((literal) => ({ literal })),
    ...(dateOf(note) !== '' && {
      issued: { 'date-parts': [dateOf(note).split('-').map(Number)] },
    }),
    URL: url,
    ...(version && {
      version: version.hash.slice(0, 12),
      ...(addressAt && { archive_location: addressAt(version.hash, version.file) }),
    }),
  };
}

/** The same as a BibTeX entry. */
export function citeInBibtex(note: Note, publication: Publication): string {
  const { id, author, version, archive_location: archived } = citeNote(note, publication);
  const date = dateOf(note);
  return [
    `@misc{${id},`,
    `  title = {${braced(note.title)}},`,
    `  author = {${author.map(({ literal }) => `{${braced(literal)}}`).join(' and ')}},`,
    ...(date === '' ? [] : [`  year = {${date.slice(0, 4)}},`, `  date = {${date}},`]),
    `  howpublished = {${braced(publication.title)}},`,
    `  url = {${publication.url}},`,
    ...(version === undefined ? [] : [`  version = {${version}},`]),
    ...(archived === undefined ? [] : [`  note = {Text of this version: ${archived}},`]),
    '}',
  ].join('\n');
}

function keyOf(note: Note): string {
  const name = note.slug.split('/').at(-1) ?? '';
  return `${name.replaceAll(/[^a-z\d]/gi, '')}${dateOf(note).slice(0, 4)}`;
}

/** BibTeX reads braces and backslashes; a title has neither, or loses them. */
function braced(text: string): string {
  return text.replaceAll(/[{}\\]/g, '').replaceAll(/([&%$#_])/g, '\\$1');
}
