import { brotliCompressSync } from 'node:zlib';
import type { Page, Response } from 'playwright';

/** What a reader's browser fetches from the key that opens the search to the first result. */
export interface FirstResult {
  readonly requests: number;
  /** As a host sends what `npm run precompress` wrote: brotli at its best, without headers. */
  readonly bytes: number;
}

/** Opens the dialog of a loaded page by its key, types a misspelled name and counts what came before the first result. */
export async function typeForFirstResult(page: Page): Promise<FirstResult> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
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
  const addresses = await page.evaluate(() => {
    const first = performance.getEntriesByName('first result')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime + entry.duration <= first)
      .flatMap((entry) =>
        // What was kept, or only asked whether it is still right, has come before.
        entry instanceof PerformanceResourceTiming && entry.transferSize > entry.encodedBodySize
          ? [entry.name]
          : [],
      );
  });
  const bodies = await Promise.all(
    responses.filter((each) => addresses.includes(each.url())).map((each) => each.body()),
  );
  return {
    requests: bodies.length,
    bytes: bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0),
  };
}
