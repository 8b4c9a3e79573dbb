import { slug as slugText } from 'github-slugger';
import type { FileHistory } from './content-history.ts';
import type { Note } from './note.ts';

/** Somebody who is named as an author of a note. */
export interface Credit {
  /** As front matter or the history has it. */
  readonly name: string;
  /** The part of the author's address after `/authors/`. */
  readonly slug: string;
}

/** Everybody a note names, with the notes that name them. */
export interface Author extends Credit {
  /** In the order of titles. */
  readonly notes: readonly Note[];
}

/**
 * Who wrote a note: the handles of its front matter in their order, else everybody whose commit changed
 * its words, those who changed them first before the others. Robots are no authors.
 */
export function creditNote(
  declared: readonly string[],
  history: FileHistory | undefined,
): readonly Credit[] {
  const named = declared.map((handle) => ({ name: handle, key: handle }));
  const committed = (history?.touches ?? [])
    .filter(({ change }) => change.before !== change.after)
    .toReversed()
    .flatMap(({ commit }) => commit.authors)
    .filter(({ name }) => !name.endsWith('[bot]'))
    .map(({ name, handle }) => ({ name, key: handle ?? name }));
  const credits = new Map<string, Credit>();
  for (const { name, key } of named.length > 0 ? named : committed) {
    const slug = slugText(key.normalize('NFC').trim());
    if (slug !== '' && !credits.has(slug)) credits.set(slug, { name, slug });
  }
  return [...credits.values()];
}

/** Where an author's notes are listed: without base path, not percent-encoded. */
export function authorAddress({ slug }: Credit): string {
  return `/authors/${slug}/`;
}

/** All authors of the notes, by name. Who is named in several ways goes by the first. */
export function collectAuthors(notes: readonly Note[]): readonly Author[] {
  const credits = new Map<string, Credit>();
  const byAuthor = new Map<string, Note[]>();
  for (const note of notes) {
    for (const credit of note.credits) {
      if (!credits.has(credit.slug)) credits.set(credit.slug, credit);
      const own = byAuthor.get(credit.slug) ?? [];
      own.push(note);
      byAuthor.set(credit.slug, own);
    }
  }
  return [...credits.values()]
    .map((credit) => ({
      ...credit,
      notes: (byAuthor.get(credit.slug) ?? []).toSorted((a, b) =>
        a.title.localeCompare(b.title, 'en'),
      ),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1));
}
