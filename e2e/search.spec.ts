import { expect, test } from 'playwright/test';

test('finds notes with excerpts and sections, and keeps the query in the address', async ({
  page,
}) => {
  await page.goto('');
  await page.getByRole('searchbox').first().fill('goodput');
  await page.getByRole('searchbox').first().press('Enter');
  await expect(page).toHaveURL(/search\/\?q=goodput$/);
  const results = page.locator('.results > li');
  await expect(results.first().getByRole('link').first()).toHaveText('Goodput');
  await expect(results.first().locator('mark').first()).toBeVisible();
  await page.reload();
  await expect(results.first()).toBeVisible();
  await results.first().getByRole('link').first().click();
  await expect(page).toHaveURL(/notes\/architecture\/goodput\//);
  await page.goBack();
  await expect(page.locator('main').getByRole('searchbox')).toHaveValue('goodput');
});

test('says so when nothing is found, and offers the nearest titles', async ({ page }) => {
  await page.goto('search/?q=xqzzvxqzzv');
  await expect(page.getByRole('status')).toContainText('Nothing found');
  await expect(page.locator('.results > li')).toHaveCount(3);
});

test('without the index of the text, names are still found, and one can try again', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('search/?q=goodput');
  await expect(page.getByRole('status')).toContainText('could not be fetched');
  await expect(page.locator('.results > li a').first()).toHaveText('Goodput');
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('status')).toContainText('results for “goodput”');
});

test('a mended spelling is announced, and can be undone', async ({ page }) => {
  await page.goto('search/?q=aurroa');
  await expect(page.getByRole('status')).toContainText('Showing results for aurora');
  await expect(page.locator('.results > li a').first()).toHaveText('Aurora');
  await page.getByRole('button', { name: 'aurroa' }).click();
  await expect(page.getByRole('status')).toContainText('Nothing found for “aurroa”');
});

test('results of one kind, kept in the address', async ({ page }) => {
  await page.goto('search/?q=margin');
  await page.getByRole('button', { name: /^calculator \d/ }).click();
  await expect(page).toHaveURL(/kind=calculator/);
  await expect(page.locator('.results > li').first()).toContainText('calculator');
  await page.reload();
  await expect(page.getByRole('button', { name: /^calculator \d/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('from any page: a key opens the search, arrows choose, Enter goes, Esc gives back the focus', async ({
  page,
}) => {
  await page.goto('notes/');
  const link = page.locator('main a').first();
  await link.focus();
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search the garden' });
  await expect(field).toBeFocused();
  await field.fill('PUE');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Power usage effectiveness');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await page.keyboard.press('Control+k');
  await field.fill('mtti');
  await expect(first).toContainText('Mean time to interrupt');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/mean-time-to-interrupt/);
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
