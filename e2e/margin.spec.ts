import { expect, test } from 'playwright/test';

const note = 'notes/systems/frontier/';

test.describe('footnotes and sources, without JavaScript @desktop', () => {
  test.use({ javaScriptEnabled: false });

  test('stand beside their line on a wide page, and never on each other', async ({ page }) => {
    await page.setViewportSize({ width: 1240, height: 900 });
    await page.goto(note);
    const asides = page.locator('.prose .in-margin');
    const text = await page.locator('.prose > p').first().boundingBox();
    let lastBottom = 0;
    for (const aside of await asides.all()) {
      const box = await aside.boundingBox();
      const line = await aside.evaluate((element) => {
        const mark = element.previousElementSibling?.previousElementSibling ?? element;
        return mark.getBoundingClientRect().top;
      });
      expect(box?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
      expect(box?.y).toBeGreaterThanOrEqual(lastBottom);
      if (box && box.y > lastBottom + 24) expect(Math.abs(box.y - line)).toBeLessThan(60);
      lastBottom = box ? box.y + box.height : lastBottom;
    }
    expect(lastBottom).toBeGreaterThan(0);
  });

  test('open below their line on a narrow one, and are numbered below the text in print', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    await page.goto(note);
    const mark = page.getByRole('checkbox', { name: 'Note 1' });
    const words = page.locator('.see:has([aria-label="Note 1"]) + .in-margin');
    await expect(words).toBeHidden();
    await mark.focus();
    await page.keyboard.press('Space');
    await expect(words).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(words).toBeHidden();
    await expect(page.locator('.footnotes li').first()).toBeVisible();
  });
});

test('a source leads to each place that cites it', async ({ page }) => {
  await page.goto(note);
  const sources = page.getByRole('region', { name: 'Sources cited' });
  await sources.getByRole('link', { name: /^↩/ }).first().click();
  await expect(page).toHaveURL(/#Cite-/);
  await expect(page.locator(':target')).toBeVisible();
});
