import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import * as z from 'zod';
import { basePathFrom } from '../src/cli/base-path.ts';
import { startPreview } from '../src/cli/preview-server.ts';
import { openSearchIndex } from '../src/integrations/search-index.ts';
import { fileWriter } from '../src/integrations/write-files.ts';

const dist = resolve(import.meta.dirname, '../dist');
const basePath = basePathFrom(process.env['BASE_PATH']);
const inPart = 25;
const pagesSchema = z.object({ parts: z.object({ folders: z.array(z.string()) }) });
/** What the pages of each part say, in words that the garden has. */
const parts = ['idea', 'idea', 'idea', 'turbine idea', 'idea'];

test.describe('a text too large for one index @desktop', () => {
  test.describe.configure({ mode: 'serial' });
  let folder = '';
  let address = '';
  let stop = (): void => undefined;
  /** Numbers of parts. */
  const asked: number[] = [];

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'search-parts-'));
    for (const name of readdirSync(dist).filter((each) => each !== 'pagefind')) {
      symlinkSync(join(dist, name), join(folder, name));
    }
    const index = openSearchIndex(undefined, inPart);
    for (const [part, words] of parts.entries()) {
      for (let page = 0; page < inPart; page += 1) {
        const path = `notes/part-${String(part + 1)}/page-${String(page)}/index.html`;
        const content = `<html lang="en"><body><main data-pagefind-body><h1>${words}</h1></main></body></html>`;
        // In a year in which no note of the garden was planted, by which they are told from those.
        await index.add(path, { facets: 'note|seedling|1999', content });
      }
    }
    await index.write(fileWriter(folder), basePath);
    await index.close();
    const first: unknown = JSON.parse(readFileSync(join(folder, 'pagefind/pages.json'), 'utf8'));
    const { folders } = pagesSchema.parse(first).parts;
    const preview = await startPreview({ folder, basePath, port: undefined });
    address = preview.address;
    preview.server.on('request', ({ url }: { readonly url?: string }) => {
      const at = folders.findIndex((each) => url?.endsWith(`/pagefind/${each}pages.json`));
      if (at !== -1) asked.push(at + 2);
    });
    stop = () => {
      preview.server.close();
      preview.server.closeAllConnections();
    };
  });

  test.beforeEach(() => {
    asked.length = 0;
  });

  test.afterAll(() => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the part that has a word is fetched, and no other', async ({ page }) => {
    await page.goto(`${address}search/?q=turbine+idea&year=1999`);
    await expect(page.getByRole('status')).toContainText('results for');
    expect(asked).toEqual([4]);
    const first = page.locator('.results > li > a').first();
    await expect(first).toHaveAttribute('href', /\/notes\/part-4\//);
  });

  test('what was not searched is said, and searched two parts at a time', async ({ page }) => {
    await page.goto(`${address}search/?q=idea`);
    const status = page.getByRole('status');
    const further = page.getByRole('button', { name: 'Search further' });
    await expect(status).toContainText('1 of 5 parts');
    expect(asked).toEqual([]);
    await further.click();
    await expect(status).toContainText('3 of 5 parts');
    expect(asked.toSorted()).toEqual([2, 3]);
    await further.click();
    await expect(status).toContainText('results for');
    await expect(further).toHaveCount(0);
    expect(asked.toSorted()).toEqual([2, 3, 4, 5]);
  });
});
