import { authorAddress } from '../garden/authors.ts';
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

/** Characters of a headline, beyond which Google cuts or refuses it. */
const longestHeadline = 110;

/**
 * What a page says of a note to search engines (schema.org Article and BreadcrumbList, with what
 * developers.google.com/search/docs/appearance/structured-data/article asks for), as text for a script element.
 */
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
      headline: headlineOf(note.title),
      description: note.description,
      mainEntityOfPage: url,
      ...(site.image !== undefined && { image: site.image }),
      ...(note.planted !== undefined && { datePublished: note.planted }),
      ...(dateOf(note) !== '' && { dateModified: dateOf(note) }),
      author:
        note.credits.length > 0
          ? note.credits.map((credit) => ({
              '@type': 'Person',
              name: credit.name,
              url: site.urlOf(authorAddress(credit)),
            }))
          : [{ '@type': 'Organization', name: site.title, url: site.urlOf('/') }],
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

/** The title, cut between words where it is too long. */
function headlineOf(title: string): string {
  if (title.length <= longestHeadline) return title;
  const cut = title.slice(0, longestHeadline - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestHeadline / 2)).trimEnd()}…`;
}
