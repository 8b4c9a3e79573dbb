import { expect, test } from 'playwright/test';
import { site } from '../src/site.ts';

test('a note can be edited, and a correction names it, without JavaScript', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL !== undefined && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('notes/economics/egress/');
  await expect(page.getByRole('link', { name: 'Edit this note' })).toHaveAttribute(
    'href',
    `${site.repository}/edit/${site.branch}/content/notes/economics/egress.mdx`,
  );
  const href = await page.getByRole('link', { name: 'Suggest a correction' }).getAttribute('href');
  const fields = new URL(href ?? '').searchParams;
  expect(fields.get('template')).toBe('correction.yml');
  expect(fields.get('page')).toContain('/notes/economics/egress/');
  expect(fields.get('quote')).toBe('(the words in question)');
  await expect(page.locator('[data-authors] a').first()).toHaveAttribute('href', /\/authors\//);
  await context.close();
});

test('the words that a reader marks are quoted in the correction', async ({ page }) => {
  await page.goto('notes/economics/egress/');
  const paragraph = page.locator('.prose p').first();
  const link = page.getByRole('link', { name: 'Suggest a correction' });
  await page.waitForLoadState('load');
  const words = await paragraph.evaluate((element) => {
    document.getSelection()?.selectAllChildren(element);
    return document.getSelection()?.toString().replace(/\s+/g, ' ').trim().slice(0, 600) ?? '';
  });
  await expect
    .poll(async () => new URL((await link.getAttribute('href')) ?? '').searchParams.get('quote'))
    .toContain(words);
});

test('a wanted note opens with everything in its place', async ({ page }) => {
  await page.goto('wanted/');
  const link = page.locator('main a[href*="/new/"]').first();
  const fields = new URL((await link.getAttribute('href')) ?? '').searchParams;
  expect(fields.get('filename')).toMatch(/^content\/notes\/[a-z\d-]+\.mdx$/);
  expect(fields.get('value')).toMatch(/^---\ntitle: ".+"\ndescription: ""\n/);
});

test('a fact can be updated where it stands', async ({ page }) => {
  await page.goto('facts/tdp-h100/');
  await expect(page.getByRole('link', { name: 'Update this fact' })).toHaveAttribute(
    'href',
    new RegExp(`/edit/${site.branch}/content/facts/power\\.yaml#L\\d+$`),
  );
});

test('a rule is explained where its message points', async ({ page }) => {
  await page.goto('contribute/rules/#mdx-parse');
  await expect(page.locator('#mdx-parse')).toBeInViewport();
  await page.goto('contribute/');
  await expect(page.getByRole('link', { name: 'all rules' })).toHaveAttribute(
    'href',
    /\/contribute\/rules\/$/,
  );
});
