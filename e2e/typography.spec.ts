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
