import type { Page } from 'playwright/test';

const marker = 'Refused by the page policy: ';

/** Collects everything that the page policy refuses from now on. */
export async function watchPolicy(page: Page): Promise<readonly string[]> {
  const refused: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(marker)) refused.push(text.slice(marker.length));
  });
  await page.addInitScript((start) => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.info(`${start}${effectiveDirective} ${blockedURI} ${sample}`);
    });
  }, marker);
  return refused;
}
