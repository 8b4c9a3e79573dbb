import { buildGarden } from '../garden/build-garden.ts';
import type { Garden } from '../garden/garden.ts';
import { mergeTiers } from '../search/merge.ts';
import { createNames } from '../search/names.ts';
import { planQuery } from '../search/plan.ts';
import type { QuerySet } from '../search/queries.ts';
import { searchMaterial, type SearchMaterial } from '../search/records.ts';
import { pageTexts, scanTexts } from '../search/scan-text.ts';
import { rankText } from '../search/text-index.ts';
import { createVocabulary } from '../search/vocabulary.ts';
import { compileFile } from '../vault/read-note.ts';
import { findContentRoot } from '../vault/content-root.ts';
import { listFiles } from '../vault/list-files.ts';
import { readData } from '../vault/read-data.ts';

/** How well the search answers one kind of query. */
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

/** Answers a query with addresses of pages, best first. */
export type Ask = (query: string) => Promise<readonly string[]>;

/** The garden of a folder of content, by default the project’s own, and what the search knows of it. */
export function readGarden(environment: Readonly<Record<string, string>> = {}): {
  readonly garden: Garden;
  readonly material: SearchMaterial;
} {
  const root = findContentRoot(environment, process.cwd());
  const { notes, attachments } = listFiles(root);
  const { facts, sources, tags, synonyms } = readData(root);
  const garden = buildGarden({
    notes: notes.map((path) => compileFile(root, path)),
    facts,
    sources,
    tags,
    attachments,
  });
  return { garden, material: searchMaterial(garden, synonyms, (address) => address) };
}

/**
 * Asks by the planner that the browser runs, over all names, and over the texts themselves in the place
 * of Pagefind's index of them; without the texts where `withText` is false.
 */
export function askPlanner(garden: Garden, material: SearchMaterial, withText = true): Ask {
  const records = [...material.names, ...material.more];
  const names = createNames();
  names.add(records);
  const vocabulary = createVocabulary();
  vocabulary.add(material.vocabulary);
  const index = scanTexts(withText ? pageTexts(garden, records, (address) => address) : []);
  return async (query) => {
    const plan = planQuery(query, vocabulary, material.sameMeaning);
    const kindOf = (url: string) => names.find(url)?.kind;
    const byText = await rankText(plan, index, kindOf);
    return mergeTiers(names.search(plan, query), byText, kindOf).map(({ url }) => url);
  };
}

/** The quality for each kind of query, and for all together as the last. */
export async function measureSearch(ask: Ask, set: QuerySet): Promise<readonly Quality[]> {
  const all = Object.fromEntries(Object.values(set).flatMap((asked) => Object.entries(asked)));
  const measured: Quality[] = [];
  for (const [kind, asked] of [...Object.entries(set), ['all', all] as const]) {
    measured.push(await measure(kind, asked, ask));
  }
  return measured;
}

async function measure(
  kind: string,
  asked: Readonly<Record<string, readonly string[]>>,
  ask: Ask,
): Promise<Quality> {
  const entries = Object.entries(asked);
  const misses: string[] = [];
  let sum = 0;
  for (const [query, wanted] of entries) {
    const found = (await ask(query)).slice(0, 10).map(nameOf);
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

/** The last part of a note's address, as the expected answers are written; of other pages all of it. */
export function nameOf(address: string): string {
  return address.startsWith('/notes/') ? (address.split('/').at(-2) ?? '') : address;
}
