import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'playwright/test';
import { templates } from './templates.ts';

/** Where the pictures go; not kept in the repository. */
const folder = join(import.meta.dirname, '../test-results/gallery');
const widths = [320, 360, 768, 1440, 2560];

for (const address of templates) {
  test(`/${address}`, async ({ page }) => {
    mkdirSync(folder, { recursive: true });
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      for (const width of widths) {
        await page.setViewportSize({ width, height: width < 500 ? 780 : 1000 });
        await page.goto(address);
        const name = address.replace(/\.html$|\/$/g, '').replaceAll('/', '-') || 'home';
        await page.screenshot({ path: join(folder, `${name} ${String(width)} ${theme}.png`) });
      }
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.setViewportSize({ width: 720, height: 1000 });
    const name = address.replace(/\.html$|\/$/g, '').replaceAll('/', '-') || 'home';
    await page.screenshot({ path: join(folder, `${name} print.png`) });
  });
}
