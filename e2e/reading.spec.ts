import { expect, test } from 'playwright/test';

test('the home page says what this is and leads to the three hubs', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const hub of [
    'How AI and HPC supercomputers differ',
    'What cloud costs, and why',
    'Non-recurring engineering',
  ]) {
    await expect(page.getByRole('link', { name: hub, exact: true }).first()).toBeVisible();
  }
  expect(problems).toEqual([]);
});

test('links are followed both ways', async ({ page }) => {
  await page.goto('notes/economics/what-cloud-costs-and-why/');
  await page.locator('.prose').getByRole('link', { name: 'Margin mixing' }).first().click();
  await expect(page).toHaveURL(/notes\/economics\/margin-mixing\/$/);
  const backlinks = page.getByRole('region', { name: 'Links here' });
  await expect(backlinks.locator('mark').first()).toBeVisible();
  await backlinks.getByRole('link', { name: /^All:/ }).click();
  const back = page.getByRole('link', { name: 'What cloud costs, and why', exact: true });
  await expect(page.locator('li').filter({ has: back }).locator('mark').first()).toBeVisible();
  await back.click();
  await expect(page).toHaveURL(/what-cloud-costs-and-why\/$/);
});

test('what leads to a note is grouped: notes, calculators, facts, and names without a link', async ({
  page,
}) => {
  for (const [address, group, leads] of [
    ['notes/architecture/fp64-and-the-low-precision-turn/', 'Notes', /\/notes\//],
    ['notes/architecture/fp64-and-the-low-precision-turn/', 'Facts', /\/facts\//],
    ['notes/words/supercomputer/', 'Named without a link', /\/notes\//],
  ] as const) {
    await page.goto(`${address}~links/`);
    const row = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: group, exact: true }) })
      .getByRole('listitem')
      .first();
    await expect(row.getByRole('link')).toHaveAttribute('href', leads);
    await expect(row.locator('mark').first()).not.toBeEmpty();
  }
  await page.goto('notes/nre/nre/~links/');
  await expect(page.getByRole('heading', { name: 'Calculators' })).toBeVisible();
});

test('a fact leads to the notes that its statement names', async ({ page }) => {
  await page.goto('facts/frontier-node-local-nvme/');
  await page.locator('.lede').getByRole('link', { name: 'Frontier' }).click();
  await expect(page).toHaveURL(/systems\/frontier\/$/);
});

test('a wanted note leads to those who ask for it', async ({ page }) => {
  await page.goto('wanted/');
  const wanted = page.locator('main section').first();
  await expect(wanted.getByRole('heading')).toBeVisible();
  await wanted.getByRole('link').first().click();
  await expect(page.locator('.prose a.wanted').first()).toBeVisible();
});

test('an address that does not exist gets help', async ({ page }) => {
  const response = await page.goto('notes/no-such-note/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: /all notes/i })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a note is complete: text, facts, citations, backlinks', async ({ page }) => {
    await page.goto('notes/economics/the-17x-claim/');
    await expect(page.locator('.prose p').first()).not.toBeEmpty();
    await page.locator('.prose a.fact').first().click();
    await expect(page).toHaveURL(/facts\/[^/]+\/$/);
    await expect(page.getByRole('term').filter({ hasText: /^As of$/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'The 17x claim' })).toBeVisible();
  });

  test('the calculator shows its inputs and its result', async ({ page }) => {
    await page.goto('notes/economics/margin-mixing/');
    await expect(page.locator('[data-answer="floor.floorRevenueUsd"] .value')).toHaveText(
      '320 million USD',
    );
    await expect(page.getByRole('textbox', { name: 'Revenue of the rich deal' })).toHaveValue('1B');
    await expect(page.getByRole('textbox', { name: 'Revenue of the rich deal' })).toBeDisabled();
  });

  test('search is a form that leads to every note', async ({ page }) => {
    await page.goto('');
    await page.getByRole('searchbox').first().fill('goodput');
    await page.getByRole('searchbox').first().press('Enter');
    await expect(page).toHaveURL(/search\/\?q=goodput$/);
    await expect(page.getByRole('link', { name: 'Goodput', exact: true })).toBeVisible();
  });
});

test('by keyboard, the first stop skips to the text', async ({ page }) => {
  await page.goto('notes/words/supercomputer/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#Main$/);
});

test('a note has a picture for those who see its address elsewhere', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto('notes/economics/margin-mixing/');
  const said = (property: string): Promise<string | null> =>
    page.locator(`meta[property="${property}"]`).getAttribute('content');
  const canonical = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
  const image = (await said('og:image')) ?? '';
  expect(image).toBe(`${canonical.replace(/\/$/, '')}.png`);
  expect(await said('og:image:alt')).toBe('Margin mixing');
  const path = image.slice(image.indexOf('/notes/') + 1);
  const response = await request.get(new URL(path, baseURL ?? '').href);
  expect(response.headers()['content-type']).toBe('image/png');
  const bytes = await response.body();
  expect(bytes.length).toBeLessThan(30_000);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)].map(String)).toEqual([
    await said('og:image:width'),
    await said('og:image:height'),
  ]);
  const data: unknown = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
  );
  expect(data).toMatchObject([{ '@type': 'Article', image }, { '@type': 'BreadcrumbList' }]);
});
