import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { typeForFirstResult } from '../src/bench/first-result.ts';

/** The message about a search that has ended. */
const said = (page: Page) => page.locator('main [role="status"]');
const results = (page: Page) => page.locator('.results > li');
const options = (page: Page) => page.locator('dialog').getByRole('option');
const field = (page: Page) => page.getByRole('combobox', { name: 'Search the garden' });

async function openDialog(page: Page, query = ''): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  if (query !== '') await field(page).fill(query);
}

test('finds notes with excerpts and sections, and keeps the query in the address', async ({
  page,
}) => {
  await page.goto('');
  await page.getByRole('searchbox').first().fill('goodput');
  await page.getByRole('searchbox').first().press('Enter');
  await expect(page).toHaveURL(/search\/\?q=goodput$/);
  await expect(said(page)).toContainText('results for “goodput”');
  await expect(results(page).first().getByRole('link').first()).toHaveText('Goodput');
  await expect(results(page).locator('mark').first()).toBeVisible();
  await expect(page).toHaveTitle(/^goodput – Search/);
  await page.reload();
  await expect(said(page)).toContainText('results for “goodput”');
  await results(page).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/notes\/architecture\/goodput\//);
  await page.goBack();
  await expect(page.locator('main').getByRole('searchbox')).toHaveValue('goodput');
  await expect(results(page).first()).toBeVisible();
});

test('nonsense finds nothing, and the nearest titles are offered', async ({ page }) => {
  await page.goto('search/?q=xqzzvxqzzv');
  await expect(said(page)).toContainText('Nothing found');
  await expect(results(page)).toHaveCount(3);
});

test('without the index of the text, names are still found, and one can try again', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('search/?q=goodput');
  await expect(said(page)).toContainText('could not be fetched');
  await expect(results(page).first().getByRole('link').first()).toHaveText('Goodput');
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(said(page)).toContainText('results for “goodput”');
});

test('without the names either, it says so, and one can try again', async ({ page }) => {
  await page.route(/\/(?:pagefind\/|search\/.*json)/, (route) => route.abort());
  await page.goto('search/?q=goodput');
  await expect(said(page)).toContainText('could not be fetched');
  await page.unroute(/\/(?:pagefind\/|search\/.*json)/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(results(page).first().getByRole('link').first()).toHaveText('Goodput');
});

test('a mended spelling is announced, and can be undone', async ({ page }) => {
  await page.goto('search/?q=aurroa');
  await expect(said(page)).toContainText('Showing results for aurora. Search instead for aurroa');
  await expect(results(page).first().getByRole('link').first()).toHaveText('Aurora');
  await page.getByRole('button', { name: 'aurroa' }).click();
  await expect(said(page)).toContainText('Nothing found for “aurroa”');
  await expect(page).toHaveURL(/literal=1/);
});

test('results are narrowed by kind, tag, status and year, with counts, kept in the address', async ({
  page,
}) => {
  await page.goto('search/?q=margin');
  const kind = page.getByRole('button', { name: /^calculator \d/ });
  await expect(said(page)).toContainText('results for');
  const count = /\d+/.exec((await kind.textContent()) ?? '')?.[0] ?? '';
  await kind.click();
  await expect(page).toHaveURL(/kind=calculator/);
  const counted = new RegExp(`^${count} result`);
  await expect(said(page)).toHaveText(counted);
  await page.reload();
  await expect(kind).toHaveAttribute('aria-pressed', 'true');
  await expect(said(page)).toHaveText(counted);
  await page.getByRole('button', { name: /^all \d/ }).click();
  await expect(said(page)).not.toHaveText(counted);
  const tag = page.getByLabel('tag');
  const option = (await tag.locator('option').nth(1).textContent()) ?? '';
  await tag.selectOption({ index: 1 });
  await expect(page).toHaveURL(/tag=/);
  await expect(said(page)).toContainText(`${/\((\d+)\)/.exec(option)?.[1] ?? ''} result`);
  await page.goBack();
  await expect(page).not.toHaveURL(/tag=/);
  await expect(page.getByLabel('tag')).toHaveValue('');
  await expect(page.getByLabel('status')).toBeVisible();
  await expect(page.getByLabel('year')).toBeVisible();
});

test('a result leads to the passage and marks it; Esc takes the marks away', async ({ page }) => {
  await page.goto('search/?q=matrix+multiply+reaches');
  await expect(said(page)).toContainText('result');
  const section = results(page).locator('li a').first();
  await section.click();
  const mark = page.locator('main mark.found');
  await expect(mark.first()).toBeAttached();
  await expect
    .poll(() =>
      mark.evaluateAll((marks) =>
        marks.some((each) => {
          const { top, bottom, width } = each.getBoundingClientRect();
          return width > 1 && top >= 0 && bottom <= innerHeight;
        }),
      ),
    )
    .toBe(true);
  await page.keyboard.press('Escape');
  await expect(mark).toHaveCount(0);
  await expect(page).not.toHaveURL(/mark=/);
});

test('from any page: a key opens the search, arrows choose, Enter goes, Esc gives back the focus', async ({
  page,
}) => {
  await page.goto('notes/');
  const link = page.locator('main a').first();
  await link.focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).fill('PUE');
  await expect(options(page).first()).toContainText('Power usage effectiveness');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  const id = (await options(page).first().getAttribute('id')) ?? '';
  await expect(field(page)).toHaveAttribute('aria-activedescendant', id);
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await openDialog(page, 'mtti');
  await expect(options(page).first()).toContainText('Mean time to interrupt');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/mean-time-to-interrupt/);
});

/** Keeps the index of the text back. Resolves to what lets it come. */
async function holdText(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('a row that was gone to stays while more is found', async ({ page }) => {
  const release = await holdText(page);
  await page.goto('notes/');
  await openDialog(page, 'network cost');
  await expect(options(page).nth(3)).toBeVisible();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  const titles = () =>
    options(page).evaluateAll((rows) =>
      rows.slice(0, 3).map((row) => row.querySelector('b')?.textContent),
    );
  const before = await titles();
  const top = await options(page).nth(2).boundingBox();
  release();
  await expect(page.locator('dialog [role="status"]')).toContainText('results for');
  expect(await titles()).toEqual(before);
  expect((await options(page).nth(2).boundingBox())?.y).toBe(top?.y);
  await expect(options(page).nth(2)).toHaveAttribute('aria-selected', 'true');
});

test('a row that is pressed while more results come is the one that opens', async ({ page }) => {
  const release = await holdText(page);
  await page.goto('notes/');
  await openDialog(page, 'network cost');
  await options(page).nth(1).hover();
  await page.mouse.down();
  const pressed = page.locator('dialog [role="option"][aria-selected="true"]');
  const address = await pressed.evaluate((row) => row instanceof HTMLAnchorElement && row.href);
  release();
  await expect(page.locator('dialog [role="status"]')).toContainText('results for');
  await page.mouse.up();
  await page.waitForURL((url) => url.href === address);
});

test('one message for each query, once it has settled', async ({ page }) => {
  await page.clock.install();
  await page.goto('notes/');
  // With the index at hand, nothing but the wait for a next key keeps a message back.
  await openDialog(page, 'latency');
  await expect(page.locator('dialog [role="status"]')).toContainText('results for “latency”');
  await field(page).fill('');
  await page.locator('dialog [role="status"]').evaluate((status) => {
    new MutationObserver(() => {
      const text = status.textContent;
      if (text !== '') status.ownerDocument.title += `|${text}`;
    }).observe(status, { childList: true });
  });
  // Typed while the clock of the page stands: no key comes too late, however slow the machine is.
  await page.clock.pauseAt(new Date(await page.evaluate(() => Date.now() + 1000)));
  for (const key of 'goodput') {
    await page.keyboard.press(key);
    // What does not wait for the clock has time to come too early.
    await page.waitForTimeout(60);
    await page.clock.runFor(30);
    await page.waitForTimeout(60);
  }
  await page.clock.resume();
  await expect(page.locator('dialog [role="status"]')).toContainText('results for “goodput”');
  await page.clock.fastForward(500);
  expect((await page.title()).split('|').slice(1)).toHaveLength(1);
});

test('selected text becomes the query; what was opened is remembered, and forgotten on request', async ({
  page,
}) => {
  await page.goto('notes/architecture/goodput/');
  await page.locator('h1').selectText();
  await openDialog(page);
  await expect(field(page)).toHaveValue('Goodput');
  await options(page).first().click();
  await page.waitForURL(/goodput\/\?mark=/);
  await openDialog(page);
  await expect(options(page)).toHaveText([/Goodput/]);
  await page.getByRole('button', { name: 'Forget these' }).click();
  await expect(options(page)).toHaveCount(0);
});

test('the single key can be switched off', async ({ page }) => {
  await page.goto('notes/');
  await page.keyboard.press('/');
  await page.getByRole('button', { name: 'The key / opens this: on' }).click();
  await page.reload();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeVisible();
});

test('the dialog and the page of the search have no accessibility faults', async ({ page }) => {
  await page.goto('search/?q=margin');
  await expect(said(page)).toContainText('results for');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto('notes/');
  await openDialog(page, 'margn mixing');
  await expect(page.locator('dialog [role="status"]')).toContainText('Showing results for');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const size = await field(page).evaluate((input) => parseFloat(getComputedStyle(input).fontSize));
  expect(size).toBeGreaterThanOrEqual(16);
});

test('nothing is fetched before a reader turns to the search, and little before the first result', async ({
  page,
}) => {
  await page.goto('notes/');
  await page.waitForLoadState('networkidle');
  const count = await page.evaluate(() => performance.getEntriesByType('resource').length);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => performance.getEntriesByType('resource').length)).toBe(count);
  const { bytes } = await typeForFirstResult(page);
  await expect(options(page).first()).toContainText('Slingshot');
  expect(bytes).toBeGreaterThan(4_000);
  expect(bytes).toBeLessThan(12_288);
});

test('nothing moves while results come', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        document.documentElement.dataset['shift'] = JSON.stringify(entry);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('search/?q=checkpoint+bandwidth');
  await expect(said(page)).toContainText('results for');
  await expect(page.locator('html')).not.toHaveAttribute('data-shift');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the form leads to a page with every note from A to Z', async ({ page }) => {
    await page.goto('notes/');
    await page.getByRole('searchbox').first().fill('goodput');
    await page.getByRole('searchbox').first().press('Enter');
    await expect(page).toHaveURL(/search\/\?q=goodput/);
    await expect(
      page.locator('.all').getByRole('link', { name: 'Goodput', exact: true }),
    ).toBeVisible();
  });
});
