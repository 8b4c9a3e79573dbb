import { expect, test } from 'playwright/test';

const widths = [360, 768, 1280, 1920];

test('lines of text are as long, as large and as far apart as one reads them best @desktop', async ({
  page,
}) => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('notes/economics/total-cost-of-ownership/');
    // The text face is optional: it is there at once from the second visit on.
    await page.evaluate(() => document.fonts.load('1em Newsreader'));
    await page.reload();
    const text = await page.locator('.prose > p').evaluateAll((paragraphs) => {
      const style = getComputedStyle(document.body);
      let characters = 0;
      let advance = 0;
      const walkers = paragraphs.map((paragraph) =>
        document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT),
      );
      const range = document.createRange();
      for (const walker of walkers) {
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (parent === null || parent.closest('time') !== null) continue;
          if (getComputedStyle(parent).fontSize !== style.fontSize) continue;
          range.selectNodeContents(node);
          for (const { width: long } of range.getClientRects()) advance += long;
          characters += node.textContent?.length ?? 0;
        }
      }
      const column = paragraphs[0]?.getBoundingClientRect().width ?? 0;
      return {
        characters,
        perLine: (characters / advance) * column,
        size: parseFloat(style.fontSize),
        leading: parseFloat(style.lineHeight) / parseFloat(style.fontSize),
      };
    });
    expect(text.characters).toBeGreaterThan(1000);
    expect(text.perLine, `characters in a line at ${String(width)}`).toBeGreaterThanOrEqual(45);
    expect(text.perLine, `characters in a line at ${String(width)}`).toBeLessThanOrEqual(78);
    expect(text.size, `size at ${String(width)}`).toBeGreaterThanOrEqual(17);
    expect(text.size, `size at ${String(width)}`).toBeLessThanOrEqual(19);
    expect(text.leading, `line height at ${String(width)}`).toBeGreaterThanOrEqual(1.5);
    expect(text.leading, `line height at ${String(width)}`).toBeLessThanOrEqual(1.65);
  }
});

test('the head of a page is two lines on the smallest telephone @desktop', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('notes/');
  const tops = await page
    .locator('.top :is(a, input):visible')
    .evaluateAll((parts) =>
      parts.map((part) => Math.round(part.getBoundingClientRect().bottom / 12)),
    );
  expect(
    new Set(tops.filter((top, at) => !tops.slice(0, at).some((other) => Math.abs(other - top) < 2)))
      .size,
  ).toBe(2);
});

test('text stays in the face in which it was first read, and nothing moves', async ({ page }) => {
  const painted = Promise.withResolvers<undefined>();
  const arrived = Promise.withResolvers<undefined>();
  await page.route('**/*.woff2', async (route) => {
    await painted.promise;
    await route.continue();
  });
  await page.route(/\/_astro\/.*\.js$/, async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      document.documentElement.dataset['shift'] = JSON.stringify(list.getEntries());
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('notes/economics/total-cost-of-ownership/', { waitUntil: 'commit' });
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  painted.resolve(undefined);
  await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'));
  const name = page.locator('.home span');
  const before = await name.boundingBox();
  arrived.resolve(undefined);
  await expect(page.getByRole('button', { name: /^Theme/ })).toBeAttached();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search the garden' })).toBeFocused();
  expect(await name.boundingBox()).toEqual(before);
  await expect(page.locator('html')).not.toHaveAttribute('data-shift');
});
