import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';

test.describe('all facts', () => {
  test('are narrowed by several things at once, and the address brings it back', async ({
    page,
  }) => {
    await page.goto('facts/');
    await page.getByRole('button', { name: 'Filter all facts' }).click();
    const status = page.locator('fact-filter [role=status]');
    await expect(status).toContainText(/^(\d+) of \1 facts/);
    await page.getByLabel('topic').selectOption('power');
    await page.getByLabel('year').selectOption('2024');
    const offered = await page
      .getByLabel('verified')
      .locator('option', { hasText: /^yes/ })
      .textContent();
    const count = /\((\d+)\)/.exec(offered ?? '')?.[1] ?? 'none';
    await page.getByLabel('verified').selectOption('yes');
    await expect(status).toContainText(`${count} of `);
    await expect(page.getByLabel('verified')).toBeFocused();
    await expect(page).toHaveURL(/facts\/\?topic=power&year=2024&verified=yes$/);
    await expect(page.locator('fact-filter li')).toHaveCount(Number(count));

    await page.reload();
    await expect(status).toContainText(`${count} of `);
    await expect(page.getByLabel('topic')).toHaveValue('power');
    await page.locator('fact-filter li a').first().click();
    await expect(page).toHaveURL(/\/facts\/[a-z\d-]+\/$/);
  });

  test('say so when their list does not come @desktop', async ({ page }) => {
    for (const file of ['**/facts/list.json', '**/facts/list/*.json']) {
      await page.route(file, (route) => route.abort());
      await page.goto('facts/?topic=power');
      await expect(page.getByRole('alert')).toContainText('The list did not come.');
      await page.unroute(file);
    }
  });

  test('have no accessibility violation while they are narrowed @desktop', async ({ page }) => {
    await page.goto('facts/?verified=no');
    await expect(page.locator('fact-filter li').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

test('the page of a fact says who, when, in what unit, what depends on it, and how it moved', async ({
  page,
}) => {
  await page.goto('facts/h100-rent-2026-03/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /2\.35 USD \(2026\) per GPU-hour/,
  );
  const card = page.locator('dl.card');
  for (const term of ['Value', 'Unit', 'As of', 'Trusted', 'Source', 'Checked', 'Id']) {
    await expect(card.locator('dt', { hasText: term }).first()).toBeVisible();
  }
  await expect(page.getByRole('img', { name: /against as of/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Used in' })).toBeVisible();
  await expect(page.locator('a[href$="/calculators/units-normaliser/"]').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Cite it' })).toBeVisible();
});

test('facts that disagree stand together, with the reason', async ({ page }) => {
  await page.goto('facts/memory-18-bytes/');
  await expect(page.getByText('Sources disagree beyond rounding.')).toBeVisible();
  await expect(page.getByText(/Why this one differs:/)).toContainText('gradients');
  await expect(
    page.locator('a[href$="/facts/checkpoint-bytes-per-parameter/"]').first(),
  ).toBeVisible();
});

test('a derived fact shows its formula with the numbers, and leads to what it follows from', async ({
  page,
}) => {
  await page.goto('facts/frontier-node-injection/');
  await expect(page.locator('dl.card')).toContainText('nics');
  await page.locator('dl.card a[href$="/facts/frontier-node/"]').first().click();
  await expect(page.getByText('What is computed from it:')).toBeVisible();
});

test('stale facts invite an update at their line, and are marked where they show', async ({
  page,
}) => {
  await page.goto('facts/stale/');
  const update = page.getByRole('link', { name: /^Update it in line \d+ of / }).first();
  await expect(update).toHaveAttribute('href', /facts\/[a-z-]+\.yaml/);
  const first = page.locator('main li a').first();
  await expect(first).toHaveClass(/stale/);
  const mark = await first.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(mark).toContain('old');
});

test('the schema says what each field means and which kind spoils when', async ({ page }) => {
  await page.goto('facts/schema/');
  await expect(page.locator('dt', { hasText: 'qualifier' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^price / })).toContainText('180 days');
  await expect(page.getByRole('row', { name: /^specification / })).toContainText('ever');
});

test('pages of a year and a topic list their facts', async ({ page }) => {
  await page.goto('facts/year/2024/');
  await expect(page.locator('main li').first()).toBeVisible();
  await page.goto('facts/topic/power/');
  await expect(page.locator('main li')).not.toHaveCount(0);
});

test('a chart of facts gives its values as a file', async ({ page, request }) => {
  await page.goto('notes/nre/coral/');
  const link = page.locator('figure.drawn figcaption a', { hasText: 'CSV' });
  const address = await link.getAttribute('href');
  const file = await request.get(new URL(address ?? '', page.url()).href);
  const [header = '', ...rows] = (await file.text()).trim().split('\r\n');
  expect(header.split(',')).toContain('qualifier');
  expect(rows.some((row) => row.startsWith('Frontier,600000000,600000000,USD,more than,'))).toBe(
    true,
  );
});

test('a tap on a number opens its card', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a pointer hovers instead');
  await page.goto('notes/systems/frontier/');
  await page.waitForLoadState('networkidle');
  await page.locator('a.fact').first().tap();
  const card = page.locator('#PreviewCard');
  await expect(card).toBeVisible();
  await expect(card).toContainText('As of');
  await expect(card.getByRole('link', { name: 'More about this fact' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a number leads to its page, and lists stand in for the filters', async ({ page }) => {
    await page.goto('notes/systems/frontier/');
    await page.locator('a.fact').first().click();
    await expect(page.locator('dl.card')).toContainText('As of');
    await page.goto('facts/');
    await expect(page.getByRole('button', { name: 'Filter all facts' })).toHaveCount(0);
    await page.locator('main a[href*="/facts/year/"]').first().click();
    await expect(page.locator('main li').first()).toBeVisible();
  });
});
