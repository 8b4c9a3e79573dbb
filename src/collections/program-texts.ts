import { exportFullText, type FullText } from '../exports/full-text.ts';
import { exportLists } from '../exports/list.ts';
import { noteMarkdown } from '../exports/note-markdown.ts';
import { site } from '../site.ts';
import { getGarden } from './get-garden.ts';
import { noteSource } from './note-source.ts';
import { oncePerGarden } from './once-per-garden.ts';

/** The garden for programs that read: the list of its notes, and all their text. */
export interface ProgramTexts {
  /** `/llms.txt` and what it leads to. */
  readonly lists: readonly string[];
  readonly full: FullText;
}

const once = oncePerGarden<ProgramTexts>();

/** Made once for each garden. */
export async function programTexts(urlOf: (address: string) => string): Promise<ProgramTexts> {
  const garden = await getGarden();
  return once(garden, () => {
    const notes = garden.listed.map((note) => ({
      title: note.title,
      markdown: noteMarkdown(note, noteSource(note), garden, urlOf),
    }));
    return {
      lists: exportLists(garden, site, urlOf),
      full: exportFullText(notes, site, urlOf),
    };
  });
}
