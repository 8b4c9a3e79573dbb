import type { NameHit } from './names.ts';
import type { RecordKind } from './record.ts';
import type { RankedText } from './text-index.ts';

/** A page among the results. */
export interface Ranked {
  /** With base path, without `#`. */
  readonly url: string;
  /** Sections of it whose headings have the words. */
  readonly sections: readonly NameHit[];
  readonly isExact: boolean;
  /** Whether its own names have every word, so that the page is meant and not a passage in it. */
  readonly isNamed: boolean;
  readonly score: number;
}

/** What a page keeps that has only some of the words, where others have them all. */
const partial = { name: 0.9, text: 0.7 };
/** How likely a page of that kind is meant where it has the words as well as a note. */
const kindWeights: Readonly<Record<RecordKind, number>> = {
  note: 1,
  calculator: 0.95,
  tag: 0.85,
  section: 1,
  fact: 0.2,
  source: 0.15,
};

interface Found {
  readonly sections: NameHit[];
  name: number;
  exact: number;
  isNamed: boolean;
}

function nothing(): Found {
  return { sections: [], name: 0, exact: 0, isNamed: false };
}

/**
 * Pages found by name and by text in one order: those called exactly like the query first, then by both
 * scores, each relative to the best of its kind.
 */
export function mergeTiers(
  byName: readonly NameHit[],
  byText: ReadonlyMap<string, RankedText>,
  kindOf: (url: string) => RecordKind | undefined,
): readonly Ranked[] {
  const mostByName = Math.max(0, ...byName.map(({ score }) => score));
  const mostByText = Math.max(0, ...[...byText.values()].map(({ score }) => score));
  const pages = new Map<string, Found>();
  let exacts = 0;
  for (const hit of byName) {
    const url = hit.record.url.replace(/#.*/, '');
    const page = pages.get(url) ?? nothing();
    pages.set(url, page);
    const share = (hit.score / mostByName) * (hit.isWhole ? 1 : partial.name);
    page.name = Math.max(page.name, share);
    if (hit.record.kind === 'section') {
      page.sections.push(hit);
      continue;
    }
    page.isNamed ||= hit.isWhole;
    if (hit.isExact) {
      exacts += 1;
      page.exact = 1 / exacts;
    }
  }
  for (const url of byText.keys()) {
    if (!pages.has(url)) pages.set(url, nothing());
  }
  return [...pages]
    .map(([url, { sections, name, exact, isNamed }]) => {
      const found = byText.get(url);
      const share =
        found === undefined ? 0 : (found.score / mostByText) * (found.isWhole ? 1 : partial.text);
      return {
        url,
        sections,
        isExact: exact > 0,
        isNamed,
        score: exact * 10 + (name + share) * kindWeights[kindOf(url) ?? 'note'],
      };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * The order in which results are shown once more is known: rows up to the one a reader has gone to stay
 * where they are, the others follow in their new order. `held` is the number of rows that stay.
 */
export function keepPlaces<Row>(
  shown: readonly Row[],
  ranked: readonly Row[],
  held: number,
  keyOf: (row: Row) => string,
): readonly Row[] {
  const kept = shown.slice(0, held);
  const keys = new Set(kept.map(keyOf));
  const now = new Map(ranked.map((row) => [keyOf(row), row]));
  return [
    ...kept.map((row) => now.get(keyOf(row)) ?? row),
    ...ranked.filter((row) => !keys.has(keyOf(row))),
  ];
}
