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

test('says so when nothing is found, and offers all notes', async ({ page }) => {
  await page.goto('search/?q=xqzzvxqzzv');
  await expect(page.getByRole('status')).toContainText('Nothing found');
  await expect(page.getByRole('heading', { name: 'All notes, A to Z' })).toBeVisible();
});

test('without its index, the search says so and offers all notes', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('search/?q=goodput');
  await expect(page.getByRole('status')).toContainText('could not be fetched');
  await expect(page.getByRole('link', { name: 'Goodput', exact: true })).toBeVisible();
});
