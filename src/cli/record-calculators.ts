import { writeFileSync } from 'node:fs';
import { versionOf } from '../calculators/address.ts';
import { calculators } from '../calculators/index.ts';
import { recordStarts } from '../calculators/published-starts.ts';

/** Adds the starts of every calculator to the record that old links are opened with. */
const file = new URL('../calculators/published-starts.json', import.meta.url);
writeFileSync(file, recordStarts(calculators.map((each) => [each, versionOf(each)])));
console.log('Recorded the starts of all calculators.');
