import type { Note } from '../garden/note.ts';
import { dateOf } from './feed.ts';

/** What a citation of a note needs besides the note. */
export interface Publication {
  /** Of the site. */
  readonly title: string;
  /** Of the note, absolute. */
  readonly url: string;
}

/** A note as CSL-JSON (citation-style-language.org), dated by its last change. */
export function citeNote(note: Note, { title, url }: Publication) {
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
  };
}

/** The same as a BibTeX entry. */
export function citeInBibtex(note: Note, publication: Publication): string {
  const { id, author } = citeNote(note, publication);
  const date = dateOf(note);
  return [
    `@misc{${id},`,
    `  title = {${braced(note.title)}},`,
    `  author = {${author.map(({ literal }) => `{${braced(literal)}}`).join(' and ')}},`,
    ...(date === '' ? [] : [`  year = {${date.slice(0, 4)}},`, `  date = {${date}},`]),
    `  howpublished = {${braced(publication.title)}},`,
    `  url = {${publication.url}}`,
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
