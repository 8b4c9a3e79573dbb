import type { Garden } from './garden.ts';
import type { Place } from './problem.ts';

/** An address on another site, and every place in the content that has it. */
export interface OutsideLink {
  readonly url: string;
  readonly places: readonly Place[];
}

/** All addresses on other sites, of notes, facts and sources, each once, in the order of addresses. */
export function collectOutsideLinks(garden: Garden): readonly OutsideLink[] {
  const places = new Map<string, Place[]>();
  const add = (url: string, { file, line, column }: Place): void => {
    const known = places.get(url);
    if (known === undefined) places.set(url, [{ file, line, column }]);
    else known.push({ file, line, column });
  };
  for (const note of garden.notes) {
    note.links.forEach((link, index) => {
      const { line = 1, column = 1 } = note.compiled.links[index] ?? {};
      if (link.kind === 'external') add(link.url, { file: note.file, line, column });
    });
  }
  for (const fact of garden.facts) {
    for (const url of [fact.source.url, fact.seenIn])
      if (url !== null && url !== undefined) add(url, fact);
  }
  for (const source of garden.sources) if (source.url !== undefined) add(source.url, source);
  return [...places]
    .filter(([url]) => /^https?:/.test(url))
    .map(([url, at]) => ({ url, places: at }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** How many addresses there are on each host, most first, then by name. */
export function countHosts(links: readonly OutsideLink[]): ReadonlyMap<string, number> {
  const byHost = Map.groupBy(links, ({ url }) => (URL.canParse(url) ? new URL(url).host : url));
  const counts = [...byHost].map(([host, all]): [string, number] => [host, all.length]);
  return new Map(counts.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
