import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { watchPolicy } from './page-policy.ts';
import { templates } from './templates.ts';

for (const address of templates) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`/${address} has no accessibility violation in ${colorScheme} @desktop`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });
  }

  test(`/${address} fits 320 pixels and speaks to no other host`, async ({ page, baseURL }) => {
    const others: string[] = [];
    page.on('request', (request) => {
      const other = request.url();
      if (!other.startsWith(baseURL ?? '') && !other.startsWith('data:')) others.push(other);
    });
    await page.setViewportSize({ width: 320, height: 700 });
    const refused = await watchPolicy(page);
    await page.goto(address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    expect(others).toEqual([]);
    expect(refused).toEqual([]);
  });
}
