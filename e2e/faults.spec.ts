import { expect, test } from 'playwright/test';

/** Pages whose scripts, pictures and data may all fail to come. What a search does then is in its own tests. */
const pages = ['', 'notes/economics/margin-mixing/', 'calculators/margin-mixing/'];

for (const address of pages) {
  test(`/${address} is whole when any one of its requests fails @desktop`, async ({ page }) => {
    test.setTimeout(120_000);
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (!request.isNavigationRequest()) asked.add(request.url());
    });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    const text = await page.getByRole('main').innerText();
    expect(asked.size).toBeGreaterThan(0);
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    for (const url of asked) {
      await page.route(url, (route) => route.abort());
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      await expect(page.getByRole('heading', { level: 1 }), url).toHaveText(heading);
      // A calculator that could not wake up still shows what the build printed.
      const now = await page.getByRole('main').innerText();
      expect(now.length, url).toBeGreaterThan(text.length / 2);
      await page.unroute(url);
    }
    // A module that did not come is said by the browser; our own code throws nothing of its own.
    const ours = thrown.filter(
      (message) => !/dynamically imported module|Failed to fetch/.test(message),
    );
    expect(ours).toEqual([]);
  });
}

test('a search still leads to what was looked for when any one of its requests fails @desktop', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const asked = new Set<string>();
  page.on('request', (request) => {
    // What a result says is fetched for each of them: one of these stands for all.
    const isOneOfMany = /\/pagefind\/fragment\//.test(request.url());
    const hasOne = [...asked].some((url) => /\/pagefind\/fragment\//.test(url));
    if (!request.isNavigationRequest() && !(isOneOfMany && hasOne)) asked.add(request.url());
  });
  await page.goto('search/?q=aurora');
  await page.waitForLoadState('networkidle');
  expect([...asked].some((url) => url.endsWith('/search/names.json'))).toBe(true);
  expect([...asked].some((url) => /\/pagefind\//.test(url))).toBe(true);
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  for (const url of asked) {
    await page.route(url, (route) => route.abort());
    await page.goto('search/?q=aurora');
    await expect(page.locator('main a[href*="/systems/aurora/"]').first(), url).toBeVisible();
    await page.unroute(url);
  }
  expect(
    thrown.filter((message) => !/dynamically imported module|Failed to fetch/.test(message)),
  ).toEqual([]);
});
