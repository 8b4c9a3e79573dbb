import { expect, test } from 'playwright/test';
import { expectApprovedLook } from './picture.ts';

/**
 * Pages whose first screen is made by templates rather than by notes, so that a new note does not change
 * how they look; notes of every kind are in vault.spec.ts.
 */
const pages = [
  '',
  'calculators/margin-mixing/',
  'calculators/fabric-cost/',
  'calculators/margin-mixing/embed/',
  'facts/essay-margin-example/',
  'search/',
  'contribute/',
  'offline/',
  '404.html',
];

for (const address of pages) {
  test(`/${address} looks as approved, near and far @desktop`, async ({ page }) => {
    const name = address.replace(/\.html$|\/$/g, '').replaceAll('/', '-') || 'home';
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 1000 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        await page.waitForLoadState('networkidle');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, name).toBeLessThanOrEqual(width);
        await expectApprovedLook(page, `${name} ${String(width)} ${colorScheme}`);
      }
    }
  });
}
