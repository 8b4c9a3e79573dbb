import { chromium, type BrowserContext } from 'playwright';
import { findBrowser } from '../cli/find-browser.ts';
import { startPreview } from '../cli/preview-server.ts';
import { typeForFirstResult, type FirstResult } from './first-result.ts';

/**
 * Opens the dialog on a page of the built site, types a misspelled name into it and counts what came
 * before the first result: with nothing in the cache, and once more on the next page.
 */
export async function measureFirstResult(
  folder: string,
): Promise<Readonly<Record<'cold' | 'warm', FirstResult>>> {
  const basePath = process.env['BASE_PATH'] ?? '/';
  const { server, address } = await startPreview({ folder, basePath, port: undefined });
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    return { cold: await typeOnce(context, address), warm: await typeOnce(context, address) };
  } finally {
    await browser.close();
    server.close();
  }
}

async function typeOnce(context: BrowserContext, address: string): Promise<FirstResult> {
  const page = await context.newPage();
  await page.goto(`${address}notes/`, { waitUntil: 'networkidle' });
  const measured = await typeForFirstResult(page);
  await page.close();
  return measured;
}
