import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { calculators } from '../calculators/index.ts';
import { findBrowser } from '../cli/find-browser.ts';
import { startPreview } from '../cli/preview-server.ts';

/**
 * How long a keystroke holds up the page: the longest task of its main thread while a number, and then
 * a range, is typed into the first field of each calculator of `dist/`. The goal is 16 ms, a frame.
 */
const goalMs = 16;

interface Task {
  readonly name?: string;
  readonly tid?: number;
  readonly ts?: number;
  /** Microseconds of the thread itself: what other programs take is not the page’s. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const { server, address } = await startPreview({
  folder: resolve('dist'),
  basePath: '/',
  port: undefined,
});
const executablePath = findBrowser();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  const rows: Record<string, { number: number; range: number; within: boolean }> = {};
  for (const { id } of calculators) {
    const page = await browser.newPage();
    await page.goto(`${address}calculators/${id}/`);
    const input = page.locator('.field input[name]').first();
    const start = await input.inputValue();
    // What is fetched once, and compiled on the way, is no keystroke.
    for (const text of [`${start} to ${start}`, start, start]) {
      await input.fill(text);
      await page.waitForTimeout(700);
    }
    const number = await longestTask(page, start);
    const range = await longestTask(page, `${start} to ${start}`);
    const longest = Math.max(number, range);
    rows[id] = {
      number: Number(number.toFixed(1)),
      range: Number(range.toFixed(1)),
      within: longest <= goalMs,
    };
    await page.close();
  }
  if (options.json) console.log(JSON.stringify({ goalMs, longestTaskMs: rows }, null, 2));
  else {
    console.log(`Longest task of the main thread for a keystroke, ms (goal ${String(goalMs)}):`);
    console.table(rows);
  }
} finally {
  await browser.close();
  server.close();
}

/** Types into the field that has the focus, and gives the longest task that followed, in milliseconds. */
async function longestTask(page: Page, text: string): Promise<number> {
  await page.keyboard.press('ControlOrMeta+a');
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await page.keyboard.type(text, { delay: 120 });
  await page.waitForTimeout(400);
  const trace = await browser.stopTracing();
  const { traceEvents } = readTrace(trace.toString('utf8'));
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ tid }) => tid),
  );
  const tasks = traceEvents.filter(
    ({ name, tid }) => name === 'ThreadControllerImpl::RunTask' && main.has(tid),
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

function readTrace(text: string): { readonly traceEvents: readonly Task[] } {
  const trace: unknown = JSON.parse(text);
  const isTrace = (value: unknown): value is { traceEvents: readonly Task[] } =>
    typeof value === 'object' &&
    value !== null &&
    'traceEvents' in value &&
    Array.isArray(value.traceEvents);
  return isTrace(trace) ? trace : { traceEvents: [] };
}
