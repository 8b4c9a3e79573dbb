import { buildGarden } from '../garden/build-garden.ts';
import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import type { SynonymGroup } from '../garden/synonyms.ts';
import type { Attachment } from '../vault/attachments.ts';
import { findBuildDay } from '../vault/build-day.ts';
import { type Content, currentContent } from '../vault/current-content.ts';
import { noteRead } from '../vault/page-reads.ts';
import { readHistory } from '../vault/read-history.ts';
import { contentRoot } from './content-root.ts';

/** The garden with the files beside its notes. */
export interface LoadedGarden {
  readonly garden: Garden;
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** Phrases with one meaning, for the search. */
  readonly synonyms: readonly SynonymGroup[];
  /** Tells the texts of notes apart. */
  readonly digestOf: (note: Note) => string;
}

/** Read once: while authoring, what is committed meanwhile is seen after the next start. */
const history = readHistory(contentRoot);
if (!history.isComplete) {
  console.warn(`Dates come from front matter alone, and notes have no history: ${history.why}.`);
}

/** The day this build is of, `YYYY-MM-DD`. */
export const today = findBuildDay(process.env, contentRoot.folder);

let latest: { readonly content: Content; readonly loaded: LoadedGarden } | undefined;

/** The garden of this build; while authoring, of the content as it is now. */
export async function loadGarden(): Promise<LoadedGarden> {
  const content = await currentContent();
  if (latest?.content === content) return latest.loaded;
  const { notes, data, attachments } = content;
  const loaded = {
    synonyms: data.synonyms,
    digestOf: ({ path }: Note) => notes.get(path)?.digest ?? '',
    attachments: new Map(attachments.map((file) => [file.path, file])),
    garden: buildGarden({
      notes: [...notes.values()].map(({ note }) => note),
      facts: data.facts,
      sources: data.sources,
      tags: data.tags,
      attachments: attachments.map((file) => file.path),
      includeDrafts: import.meta.env.DEV,
      notesPrefix: contentRoot.notesPrefix,
      history,
      today,
      // What each page of a build reads decides whether a later build draws it again.
      onRead: import.meta.env.PROD ? noteRead : undefined,
    }),
  };
  latest = { content, loaded };
  return loaded;
}

/** The garden alone. */
export async function getGarden(): Promise<Garden> {
  return (await loadGarden()).garden;
}
