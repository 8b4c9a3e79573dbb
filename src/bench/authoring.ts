import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../cli/find-browser.ts';
import { writeVault } from './write-vault.ts';

/** Milliseconds from saving a note to the browser showing it, in a generated vault of so many notes. */
interface AuthoringFigure {
  readonly notes: number;
  /** From the start of `npm run dev` to its first page, with nothing kept from before. */
  readonly firstPageMilliseconds: number;
  readonly medianMilliseconds: number;
  readonly slowestMilliseconds: number;
}

const edits = 7;
const port = 4398;
const origin = `http://127.0.0.1:${String(port)}`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    notes: { type: 'string', default: '100,1000' },
  },
});
const figures: AuthoringFigure[] = [];
for (const notes of values.notes.split(',').map(Number)) figures.push(await author(notes));
if (values.json) console.log(JSON.stringify({ figures }, null, 2));
else console.table(figures);

async function author(notes: number): Promise<AuthoringFigure> {
  const vault = mkdtempSync(join(tmpdir(), 'garden-authoring-'));
  writeVault(vault, notes);
  rmSync('node_modules/.cache/notes', { recursive: true, force: true });
  const started = performance.now();
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port), '--host', '127.0.0.1'],
    {
      env: { ...process.env, GARDEN_CONTENT: vault, BASE_PATH: '/', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'ignore',
    },
  );
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    const page = await browser.newPage();
    while (!(await opens(page))) await new Promise((resolve) => setTimeout(resolve, 250));
    const firstPageMilliseconds = Math.round(performance.now() - started);
    const waits: number[] = [];
    for (let edit = 0; edit < edits; edit += 1) {
      const words = `Edit number ${String(edit)} of this bench.`;
      const saved = performance.now();
      appendFileSync(join(vault, 'subject-0/note-0.md'), `\n${words}\n`);
      await page.locator('.prose', { hasText: words }).waitFor({ timeout: 60_000 });
      waits.push(Math.round(performance.now() - saved));
    }
    // The first edit also wakes up what an author waits for once.
    const sorted = waits.toSorted((a, b) => a - b);
    return {
      notes,
      firstPageMilliseconds,
      medianMilliseconds: sorted[Math.floor(edits / 2)] ?? NaN,
      slowestMilliseconds: sorted.at(-1) ?? NaN,
    };
  } finally {
    await browser.close();
    server.kill();
    rmSync(vault, { recursive: true, force: true });
  }
}

async function opens(page: Page): Promise<boolean> {
  const response = await page.goto(`${origin}/notes/subject-0/note-0/`).catch(() => null);
  return response?.status() === 200;
}
