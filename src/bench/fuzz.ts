import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { compileAndJudge, mutatedNote } from '../markdown/testing.ts';

/**
 * Compiles mutated notes and prints what they cost: none may throw, print harm, or take more than a
 * second for 100 kB. `--runs 20000`, `--seed 1`; `--json` for machines.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

interface Measured {
  readonly bytes: number;
  readonly ms: number;
  readonly start: string;
}

const folder = fileURLToPath(new URL('../..', import.meta.url));
const corpus = globSync('{content/notes,e2e/fixtures/vault}/**/*.{md,mdx}', { cwd: folder })
  .sort()
  .map((path) => readFileSync(join(folder, path), 'utf8'));
const runs = Number(values.runs);
const texts = fc.sample(mutatedNote(corpus), { numRuns: runs, seed: Number(values.seed) });
const failures: { readonly reason: string; readonly text: string }[] = [];
const measured: Measured[] = [];
for (const [index, text] of texts.entries()) {
  // Every fifth is brought to 100 kB by repeating it, the shape in which cost shows.
  const large = index % 5 === 0 && text !== '';
  const whole = large
    ? `${text}\n\n`.repeat(Math.ceil(100_000 / (text.length + 2))).slice(0, 100_000)
    : text;
  const path = index % 2 === 0 ? 'a.mdx' : 'a.md';
  const start = performance.now();
  try {
    const { harm } = compileAndJudge(whole, path);
    if (harm.length > 0) failures.push({ reason: `prints ${harm.join(', ')}`, text });
  } catch (error) {
    failures.push({
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      text,
    });
  }
  measured.push({ bytes: whole.length, ms: performance.now() - start, start: text.slice(0, 60) });
}

const large = measured.filter(({ bytes }) => bytes >= 95_000).sort((a, b) => b.ms - a.ms);
const small = measured.filter(({ bytes }) => bytes < 95_000).sort((a, b) => b.ms - a.ms);
const report = {
  runs,
  failures: failures.length,
  smallMedianMs: small[Math.floor(small.length / 2)]?.ms,
  smallSlowestMs: small[0]?.ms,
  largeRuns: large.length,
  largeMedianMs: large[Math.floor(large.length / 2)]?.ms,
  largeSlowestMs: large[0]?.ms,
};
if (values.json) {
  console.log(JSON.stringify(report, null, 2));
} else {
  for (const { reason, text } of failures.slice(0, 5)) {
    console.log(`FAILED: ${reason}\n${JSON.stringify(text.slice(0, 2_000))}\n`);
  }
  const ms = (time: number | undefined): string => `${(time ?? 0).toFixed(1)} ms`;
  console.log(`${String(runs)} mutated notes: ${String(failures.length)} throw or print harm.`);
  console.log(
    `  up to 95 kB: median ${ms(report.smallMedianMs)}, slowest ${ms(report.smallSlowestMs)}`,
  );
  console.log(
    `  ${String(large.length)} of 100 kB: median ${ms(report.largeMedianMs)}, slowest ${ms(report.largeSlowestMs)} (the limit is 1,000 ms)`,
  );
}
process.exitCode = failures.length > 0 || (large[0]?.ms ?? 0) > 1_000 ? 1 : 0;
