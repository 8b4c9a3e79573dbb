import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { heldOutQueries } from '../search/held-out-queries.ts';
import { knownItems, type KnownItem } from '../search/known-items.ts';
import { queries } from '../search/queries.ts';
import { askPlanner, measureSearch, readGarden, type Ask } from './search-quality.ts';
import { measureFirstResult } from './search-transfer.ts';
import { measureScale } from './search-scale.ts';

/**
 * How well and how lightly the search answers: the kept queries and those that nothing was tuned on, by
 * the planner over names and texts; names as they are, with slips, and rare words; bytes and requests
 * before the first result in a browser, if the site is built; and, with `--notes 1000,10000`, sizes, time
 * and memory for generated vaults. `--json` prints all of it for `src/search/measured.json`.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    notes: { type: 'string', default: '1000' },
  },
});
const { garden, material } = readGarden();
const ask = askPlanner(garden, material);
const kept = await measureSearch(ask, queries);
const heldOut = await measureSearch(ask, heldOutQueries);
const { exact, typos, rareWords } = knownItems(material);
const known = {
  'titles and other names': await shareFirst(exact, ask),
  'the same with a slip': await shareFirst(typos, ask),
  'rare words': await shareFirst(rareWords, ask),
};
const transfer = existsSync('dist/index.html') ? await measureFirstResult('dist') : undefined;
const scale = values.notes.split(',').map((notes) => measureScale(Number(notes)));

if (values.json) {
  const rounded = (number: number): number => Number(number.toFixed(3));
  const short = (measured: typeof kept) =>
    measured.map(({ kind, queries: count, meanReciprocalRank, firstIsRight }) => ({
      kind,
      queries: count,
      meanReciprocalRank: rounded(meanReciprocalRank),
      firstIsRight: rounded(firstIsRight),
    }));
  const figures = { notes: garden.listed.length, kept: short(kept), heldOut: short(heldOut) };
  console.log(JSON.stringify({ ...figures, known, transfer, scale }, null, 2));
} else {
  for (const [title, measured] of [
    ['Kept queries', kept],
    ['Queries that nothing was tuned on', heldOut],
  ] as const) {
    console.log(title);
    console.table(
      measured.map(({ kind, queries: count, meanReciprocalRank, firstIsRight }) => ({
        kind,
        queries: count,
        'MRR@10': meanReciprocalRank.toFixed(3),
        'success@1': firstIsRight.toFixed(3),
      })),
    );
    for (const miss of measured.at(-1)?.misses ?? []) console.log(`  not first: ${miss}`);
  }
  console.log('Names as they are, with slips, and rare words');
  console.table(known);
  if (transfer === undefined) console.log('No dist/: bytes before the first result not measured.');
  else console.table(transfer);
  console.table(scale);
}

async function shareFirst(
  items: readonly KnownItem[],
  answer: Ask,
): Promise<{ readonly queries: number; readonly firstIsRight: number }> {
  let right = 0;
  for (const { query, urls } of items) {
    const [first = ''] = await answer(query);
    if (urls.includes(first)) right += 1;
  }
  return { queries: items.length, firstIsRight: Number((right / items.length).toFixed(3)) };
}
