import { buildGarden } from '../garden/build-garden.ts';
import type { Garden } from '../garden/garden.ts';
import type { SynonymGroup } from '../garden/synonyms.ts';
import { queries } from '../search/queries.ts';
import { titleRecords } from '../search/records.ts';
import { indexTitles, type TitleIndex } from '../search/title-index.ts';
import { compileFile } from '../vault/read-note.ts';
import { findContentRoot } from '../vault/content-root.ts';
import { listFiles } from '../vault/list-files.ts';
import { readData } from '../vault/read-data.ts';

/** How well the search over names answers one kind of query. */
export interface Quality {
  readonly kind: string;
  readonly queries: number;
  /** Mean of 1 over the place of the first right answer, 0 beyond the tenth. */
  readonly meanReciprocalRank: number;
  /** Share of queries whose first answer is right. */
  readonly firstIsRight: number;
  /** Queries whose first answer is not right, with what stands there. */
  readonly misses: readonly string[];
}

/** The garden of the project’s own content, with the index over its names. */
export function ownGarden(): {
  readonly garden: Garden;
  readonly synonyms: readonly SynonymGroup[];
  readonly titles: TitleIndex;
} {
  const root = findContentRoot({}, process.cwd());
  const { notes, attachments } = listFiles(root);
  const { facts, sources, tags, synonyms } = readData(root);
  const garden = buildGarden({
    notes: notes.map((path) => compileFile(root, path)),
    facts,
    sources,
    tags,
    attachments,
  });
  return {
    garden,
    synonyms,
    titles: indexTitles(
      titleRecords(garden, (a) => a),
      synonyms,
    ),
  };
}

/** The quality for each kind of query, and for all together as the last. */
export function measureSearch(titles: TitleIndex): readonly Quality[] {
  const kinds = Object.entries(queries).map(([kind, asked]) => measure(kind, asked, titles));
  const all = Object.fromEntries(Object.values(queries).flatMap((asked) => Object.entries(asked)));
  return [...kinds, measure('all', all, titles)];
}

function measure(
  kind: string,
  asked: Readonly<Record<string, readonly string[]>>,
  titles: TitleIndex,
): Quality {
  const entries = Object.entries(asked);
  const misses: string[] = [];
  let sum = 0;
  for (const [query, wanted] of entries) {
    const found = titles
      .search(query)
      .hits.slice(0, 10)
      .map(({ url }) => nameOf(url));
    const place = found.findIndex((name) => wanted.includes(name));
    if (place !== -1) sum += 1 / (place + 1);
    if (place !== 0) misses.push(`${query}: ${found.slice(0, 3).join(', ') || 'nothing'}`);
  }
  return {
    kind,
    queries: entries.length,
    meanReciprocalRank: sum / entries.length,
    firstIsRight: 1 - misses.length / entries.length,
    misses,
  };
}

function nameOf(address: string): string {
  return address.startsWith('/notes/') ? (address.split('/').at(-2) ?? '') : address;
}
