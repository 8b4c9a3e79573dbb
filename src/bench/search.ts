import { brotliCompressSync } from 'node:zlib';
import { packRecord } from '../search/record.ts';
import { factRecords, titleRecords } from '../search/records.ts';
import { measureSearch, ownGarden } from './search-quality.ts';

/** How well the search over names answers, and how many bytes its names are (compressed). */
const { garden, synonyms, titles } = ownGarden();
const quality = measureSearch(titles);
console.table(
  quality.map(({ kind, queries, meanReciprocalRank, firstIsRight }) => ({
    kind,
    queries,
    'MRR@10': meanReciprocalRank.toFixed(3),
    'success@1': firstIsRight.toFixed(3),
  })),
);
for (const miss of quality.at(-1)?.misses ?? []) console.log(`  not first: ${miss}`);
const sizeOf = (value: unknown): number => brotliCompressSync(JSON.stringify(value)).length;
const address = (path: string): string => path;
console.table({
  'names of notes, calculators, subjects': {
    records: titleRecords(garden, address).length,
    bytes: sizeOf({ records: titleRecords(garden, address).map(packRecord), synonyms }),
  },
  'facts and sources': {
    records: factRecords(garden, address).length,
    bytes: sizeOf({ records: factRecords(garden, address).map(packRecord) }),
  },
});
