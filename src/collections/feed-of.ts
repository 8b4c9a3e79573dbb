import { newestNotes, type Feed } from '../exports/feed.ts';
import { dateOf } from '../exports/feed.ts';
import { plainNote } from '../exports/plain-note.ts';
import type { Note } from '../garden/note.ts';
import type { Printer } from '../garden/print.ts';
import { site } from '../site.ts';
import { oncePerGarden } from './once-per-garden.ts';
import { printerFor } from './printer.ts';

/** A note stands in two feeds for each of its tags. */
const texts = oncePerGarden<Map<string, string>>();

function textOf(note: Note, printer: Printer): string {
  const known = texts(printer.garden, () => new Map<string, string>());
  const address = printer.href(note.address);
  const text = known.get(address) ?? plainNote(note, printer);
  known.set(address, text);
  return text;
}

/** How many notes a feed holds. */
const entries = 20;

/** The feed of some notes. `address` is the page they stand on; `urlOf` makes addresses absolute. */
export async function feedOf(
  notes: readonly Note[],
  about: { readonly title: string; readonly address: string; readonly self: string },
  urlOf: (address: string) => string,
): Promise<Feed> {
  const printer = await printerFor(urlOf);
  return {
    title: about.title,
    description: site.description,
    url: urlOf(about.address),
    self: urlOf(about.self),
    lang: site.lang,
    entries: newestNotes(notes, entries).map((note) => ({
      title: note.title,
      url: urlOf(note.address),
      description: note.description,
      html: textOf(note, printer),
      planted: note.planted ?? dateOf(note),
      tended: dateOf(note),
      authors: note.authors.length > 0 ? note.authors : [site.title],
      tags: note.tags.map(({ tag }) => tag),
    })),
  };
}
