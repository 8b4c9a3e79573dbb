import type { Page } from 'playwright';

/** What a reader's browser fetches from the key that opens the search to the first result. */
export interface FirstResult {
  readonly requests: number;
  /** With response headers, compressed as the preview server does (brotli 5). */
  readonly bytes: number;
}

/** Opens the dialog of a loaded page by its key, types a misspelled name and counts what came before the first result. */
export async function typeForFirstResult(page: Page): Promise<FirstResult> {
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
  return page.evaluate(() => {
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
}
