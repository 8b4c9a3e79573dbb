import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { watchPolicy } from './page-policy.ts';

const note = 'notes/economics/total-cost-of-ownership/';

const paperOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('the theme follows the system until a reader chooses, and the choice stays', async ({
  page,
}) => {
  const refused = await watchPolicy(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(note);
  const light = await paperOf(page);
  const button = page.getByRole('button', { name: /^Theme/ });
  await expect(button).toHaveAccessibleName('Theme: as the system');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paperOf(page);
  expect(dark).not.toBe(light);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAccessibleName('Theme: light');
  expect(await paperOf(page)).toBe(light);
  await page.goto('facts/');
  expect(await paperOf(page)).toBe(light);
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await paperOf(page)).toBe(dark);
  await page.keyboard.press('t');
  expect(await paperOf(page)).toBe(light);
  expect(refused).toEqual([]);
});

test('a chosen theme is there before anything is drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('notes/');
  await page.evaluate(() => {
    localStorage.setItem('theme', 'dark');
  });
  // Whatever is deferred never comes: the head alone must do it.
  await page.route(/\/_astro\/.*\.js$/, (route) => route.abort());
  await page.goto(note);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
    'dark',
  );
});

test('the list of contents follows the reader @desktop', async ({ page }) => {
  await page.goto(note);
  const links = page.locator('.contents a');
  await expect(links.first()).toBeVisible();
  await expect(page.locator('.contents [aria-current]')).toHaveCount(0);
  for (const at of [1, 0]) {
    const hash = (await links.nth(at).getAttribute('href')) ?? '';
    await page.locator(`.prose ${hash}`).evaluate((heading) => {
      heading.scrollIntoView();
    });
    await expect(links.nth(at)).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('.contents [aria-current]')).toHaveCount(1);
  }
});

test('each heading has its address to copy, by pointer and by key', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(note);
  const heading = page.locator('.prose h2').first();
  const id = (await heading.getAttribute('id')) ?? '';
  const anchor = heading.getByRole('link', { name: 'Copy the address of this section' });
  await anchor.focus();
  await page.keyboard.press('Enter');
  await expect(heading.getByRole('link', { name: 'Address copied' })).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`#${id}$`));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await expect(heading).toHaveText(/^[^#]+$/);
});

test('? shows the keys, Esc closes them, and single keys can be switched off for good', async ({
  page,
}) => {
  await page.goto(note);
  await expect(page.getByRole('button', { name: /^Theme/ })).toBeVisible();
  await page.keyboard.press('?');
  const map = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(map).toContainText('next and previous note');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(map).toBeHidden();
  await page.keyboard.press('?');
  await map.getByRole('checkbox').uncheck();
  await map.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Theme/ })).toBeVisible();
  await page.keyboard.press('?');
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Theme: as the system' })).toBeVisible();
  await expect(map).toHaveCount(0);
  await page.getByRole('button', { name: 'Keyboard' }).click();
  await map.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(map).toBeVisible();
});

test('n and p lead along the reading order, and letters in a field stay letters', async ({
  page,
}) => {
  await page.goto('notes/systems/frontier/');
  const next = page.getByRole('navigation', { name: 'Reading order' }).locator('[rel=next]');
  const address = (await next.getAttribute('href')) ?? '';
  const field = page.getByRole('searchbox').first();
  await field.focus();
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/frontier\/$/);
  await page.locator('h1').click();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/frontier\/$/);
});

test('the page behind a link is fetched when a reader rests on it @desktop', async ({ page }) => {
  const refused = await watchPolicy(page);
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose'] === 'prefetch') fetched.push(request.url());
  });
  await page.goto(note);
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  const link = page.locator('.prose a.link').first();
  const target = await link.evaluate(
    (element) => element instanceof HTMLAnchorElement && element.href,
  );
  await link.hover();
  await expect.poll(() => fetched).toEqual([target]);
  expect(refused).toEqual([]);
});

test('nothing is fetched ahead for a reader who saves data @desktop', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose'] === 'prefetch') fetched.push(request.url());
  });
  await page.goto(note);
  await page.locator('.prose a.link').first().hover();
  await expect(page.locator('#PreviewCard')).toBeVisible();
  expect(fetched).toEqual([]);
});

test('pages turn softly, and at once for readers whom motion disturbs @desktop', async ({
  page,
}) => {
  const turns = async (): Promise<boolean> => {
    await page.goto('notes/');
    await page.evaluate(() => {
      addEventListener('pageswap', (event) => {
        sessionStorage.setItem('turned', String(event.viewTransition !== null));
      });
    });
    await page.getByRole('link', { name: 'Tags', exact: true }).click();
    await expect(page).toHaveURL(/tags\/$/);
    return (await page.evaluate(() => sessionStorage.getItem('turned'))) === 'true';
  };
  expect(await turns()).toBe(true);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await turns()).toBe(false);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('contents are a plain list, and no control is shown that would do nothing', async ({
    page,
  }) => {
    await page.goto(note);
    const first = page.locator('.contents a').first();
    const hash = (await first.getAttribute('href')) ?? '';
    await first.click();
    await expect(page.locator(`.prose ${hash}`)).toBeInViewport();
    await expect(page.getByRole('button', { name: /theme|keyboard/i })).toHaveCount(0);
    await expect(page.locator('.anchor')).toHaveCount(0);
  });
});
