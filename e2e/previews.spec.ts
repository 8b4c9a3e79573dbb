import { expect, test } from 'playwright/test';

const note = 'notes/systems/frontier/';

test('a number opens to its source by pointer and by key, and closes with Esc @desktop', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(note);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('preview'))).toHaveLength(
    asked.filter((url) => url.includes('preview-links')).length,
  );
  const fact = page.locator('a.fact').first();
  const card = page.locator('#PreviewCard');
  await fact.hover();
  await expect(card).toBeVisible();
  await expect(card).toContainText('As of');
  await card.hover();
  await page.waitForTimeout(500);
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();

  await page.mouse.move(0, 0);
  await fact.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(card).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(card.getByRole('link').first()).toBeFocused();
});

test('notes, sources and footnotes have previews, links to other sites have none @desktop', async ({
  page,
}) => {
  await page.goto(note);
  const card = page.locator('#PreviewCard');
  await page.locator('main .prose a.link').first().hover();
  await expect(card.locator('strong')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await page.locator('.cite a').first().hover();
  await expect(card).toContainText('Cited by');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 900, height: 800 });
  await page.locator('.see').first().hover();
  await expect(card).toContainText('Energy dataset');
  await page.mouse.move(0, 0);
  await expect(card).toBeHidden();
});

test('a preview leads on to one more, and Esc closes them one by one @desktop', async ({
  page,
}) => {
  await page.goto(note);
  await page.locator('main .prose a.link').first().hover();
  const card = page.locator('#PreviewCard');
  await expect(card).toBeVisible();
  await card.locator('small a').first().hover();
  const second = page.locator('#PreviewCard2');
  await expect(second.locator('strong')).not.toBeEmpty();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(second).toBeHidden();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('on a phone a long press shows what a tap would open', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a long press needs a finger');
  await page.goto(note);
  const link = page.locator('main .prose a.link').first();
  await link.scrollIntoViewIfNeeded();
  const box = await link.boundingBox();
  const client = await page.context().newCDPSession(page);
  const touchPoints = [{ x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 }];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await expect(page.locator('#PreviewCard')).toBeVisible();
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(page.locator('#PreviewCard')).toBeVisible();
  await expect(page).toHaveURL(/frontier\/$/);
});

test('on a phone the first tap on a number shows it and the second goes there', async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, 'taps need a phone');
  await page.goto(note);
  const fact = page.locator('a.fact').first();
  await fact.tap();
  await expect(page.locator('#PreviewCard')).toContainText('As of');
  await fact.tap();
  await expect(page).toHaveURL(/\/facts\//);
});

test('a wrong address offers what was probably meant', async ({ page }) => {
  await page.goto('notes/margn-mixing/');
  await expect(page.locator('#Nearest')).toContainText('Margin mixing');
});
