import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import { tagKey } from '../garden/tags.ts';
import { dateOf } from './feed.ts';

/** A step from the start page to a note. */
export interface Crumb {
  readonly title: string;
  readonly address: string;
}

/** The way from the start to a note: the notes, and its first subject. */
export function crumbsOf(note: Note, garden: Garden): readonly Crumb[] {
  const first = note.tags[0];
  const tag = first === undefined ? undefined : garden.tagByKey.get(tagKey(first.tag));
  return [
    { title: 'Notes', address: '/notes/' },
    ...(tag === undefined ? [] : [{ title: tag.title, address: tag.address }]),
  ];
}

/** What a page says of a note to search engines (schema.org Article and BreadcrumbList), as text for a script element. */
export function structuredData(
  note: Note,
  garden: Garden,
  site: {
    readonly title: string;
    readonly urlOf: (address: string) => string;
    /** Its whole address. */
    readonly image?: string;
  },
): string {
  const url = site.urlOf(note.address);
  const data = [
    {
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: note.title,
      description: note.description,
      url,
      ...(site.image !== undefined && { image: site.image }),
      ...(note.planted !== undefined && { datePublished: note.planted }),
      ...(dateOf(note) !== '' && { dateModified: dateOf(note) }),
      author: (note.authors.length > 0 ? note.authors : [site.title]).map((name) => ({
        '@type': note.authors.length > 0 ? 'Person' : 'Organization',
        name,
      })),
    },
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        ...crumbsOf(note, garden),
        { title: note.title, address: note.address },
      ].map(({ title, address }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        item: site.urlOf(address),
      })),
    },
  ];
  // A title may hold what would end the script element.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
