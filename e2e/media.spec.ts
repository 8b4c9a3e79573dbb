import { expect, test } from 'playwright/test';
import { templates } from './templates.ts';

const note = 'notes/economics/total-cost-of-ownership/';

test('on paper: no furniture, links with their addresses, calculators with inputs and day @desktop', async ({
  page,
}) => {
  await page.goto(note);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const furniture of ['.top nav', '.foot', '.contents', '#Around', '#Backlinks']) {
    await expect(page.locator(furniture)).toBeHidden();
  }
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  const link = page.locator('.prose > p a.link').first();
  const number = await link.locator('xpath=following-sibling::sup[1]').textContent();
  const at = Number(/\d+/.exec(number ?? '')?.[0]);
  const addresses = page.locator('.printed li');
  await expect(addresses.nth(at - 1)).toHaveText(
    await link.evaluate((element) => (element instanceof HTMLAnchorElement ? element.href : '')),
  );
  await expect(page.locator('.printed p')).toHaveText(/^Printed \d{4}-\d\d-\d\d from http/);
  const calculator = page.locator('.calculator').first();
  await expect(calculator.getByRole('textbox').first()).toBeVisible();
  await expect(calculator.locator('fieldset').last().getByRole('textbox').first()).toBeVisible();
  await expect(calculator.locator('.answers .value').first()).toBeVisible();
  await expect(calculator.getByText(/^Start: (price|figure) of \d{4}/).first()).toBeVisible();
  await expect(page.locator('.references li').first()).toBeVisible();
  await expect(page.locator('.after details pre')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.printed')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('on paper sources have their addresses behind them @desktop', async ({ page }) => {
    await page.goto(note);
    await page.emulateMedia({ media: 'print' });
    const source = page.locator('.references a[href*="/sources/"]').first();
    await expect(source).toBeVisible();
    const written = await source.evaluate((link) => getComputedStyle(link, '::after').content);
    expect(written).toContain(await source.getAttribute('href'));
    await expect(page.getByText(/numbers shown, as of \d{4}-\d\d-\d\d\./).first()).toBeVisible();
  });
});

test('readers who ask for contrast get it, in light and dark @desktop', async ({ page }) => {
  for (const [colorScheme, ink, paper] of [
    ['light', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
  ] as const) {
    await page.emulateMedia({ contrast: 'more', colorScheme });
    await page.goto(note);
    const meta = page.locator('.rail .meta');
    await expect(meta).toHaveCSS('color', ink);
    await expect(page.locator('body')).toHaveCSS('background-color', paper);
  }
});

test('in forced colours charts keep their lines and the place of the reader is marked @desktop', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto(note);
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  await expect(page.locator('.chart .axis').first()).toHaveCSS('stroke', ink);
});

test('with text of twice the size nothing is lost on a telephone @desktop', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  for (const address of templates) {
    await page.goto(address);
    const lost = await page.evaluate(() => {
      const scrolls = (element: Element | null): boolean =>
        element !== null &&
        (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
      const over = [...document.querySelectorAll('body *')].filter(
        (element) =>
          element.checkVisibility() &&
          element.getBoundingClientRect().right > innerWidth + 1 &&
          !scrolls(element) &&
          element.closest('.sr-only, svg') === null,
      );
      return {
        size: getComputedStyle(document.body).fontSize,
        over: over.map((e) => e.outerHTML.slice(0, 90)),
      };
    });
    expect(parseFloat(lost.size)).toBeGreaterThanOrEqual(32);
    expect.soft(lost.over, address).toEqual([]);
  }
});
