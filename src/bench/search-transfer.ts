import { chromium, type BrowserContext } from 'playwright';
import { findBrowser } from '../cli/find-browser.ts';
import { startPreview } from '../cli/preview-server.ts';

/** What a reader's browser fetches from the key that opens the search to the first result. */
export interface FirstResult {
  readonly requests: number;
  /** With response headers, compressed as the preview server does (brotli 5). */
  readonly bytes: number;
}

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
  await page.evaluate(() => {
    performance.clearResourceTimings();
    new MutationObserver((_, observer) => {
      if (document.querySelector('dialog [role="option"]') === null) return;
      performance.mark('first result');
      observer.disconnect();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.press('/');
  await page.locator('dialog input').fill('slignshot');
  await page.locator('dialog [role="option"]').first().waitFor();
  const measured = await page.evaluate(() => {
    const first = performance.getEntriesByName('first result')[0]?.startTime ?? 0;
    const sizes = performance
      .getEntriesByType('resource')
      .flatMap((entry) =>
        entry instanceof PerformanceResourceTiming && entry.responseEnd <= first
          ? [entry.transferSize]
          : [],
      );
    return { requests: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  });
  await page.close();
  return measured;
}
