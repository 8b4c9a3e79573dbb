import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'playwright/test';
import { watchPolicy } from './page-policy.ts';

let gardens: ChildProcess | undefined;
let machines = '';
let clouds = '';

test.describe('two gardens on two ports search each other @desktop', () => {
  test.describe.configure({ mode: 'serial' });

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    gardens = spawn(process.execPath, ['src/cli/two-gardens.ts'], {
      cwd: resolve(import.meta.dirname, '..'),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { stdout } = gardens;
    if (stdout === null) throw new Error('The gardens say nothing.');
    for await (const line of createInterface({ input: stdout })) {
      if (machines === '') machines = line;
      else {
        clouds = line;
        break;
      }
    }
  });

  test.afterAll(() => {
    gardens?.kill();
  });

  test('a note of the other garden is found by its name, says where it is, and opens', async ({
    page,
  }) => {
    const refused = await watchPolicy(page);
    for (const [here, there, title] of [
      [machines, clouds, 'Egress fees'],
      [clouds, machines, 'Dragonfly wiring'],
    ] as const) {
      await page.goto(`${here}search/?q=${encodeURIComponent(title)}`);
      const result = page.locator('.results > li').first();
      await expect(result).toContainText(title);
      await expect(result).toContainText(new URL(there).host);
      await result.getByRole('link').first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      expect(page.url().startsWith(there)).toBe(true);
    }
    expect(refused).toEqual([]);
  });

  test('other names, headings and misspelled words of the other garden lead there too', async ({
    page,
  }) => {
    for (const query of ['all-to-all groups', 'long cables', 'dragonfli']) {
      await page.goto(`${clouds}search/?q=${encodeURIComponent(query)}`);
      await expect(page.locator('.results a').first(), query).toHaveAttribute(
        'href',
        new RegExp(`^${machines}notes/dragonfly`),
      );
    }
  });

  test('notes of one name in both gardens are two results', async ({ page }) => {
    await page.goto(`${machines}search/?q=idle+power`);
    const links = page.locator('.results > li > a', { hasText: 'Idle power' });
    await expect(links).toHaveCount(2);
  });

  test('a garden that does not answer is said, and the own one is searched all the same', async ({
    page,
  }) => {
    await page.route(`${clouds}**`, (route) => route.abort());
    await page.goto(`${machines}search/?q=dragonfly`);
    await expect(page.locator('.results a').first()).toContainText('Dragonfly wiring');
    await expect(page.getByRole('status')).toContainText(`${new URL(clouds).host} did not answer.`);
  });

  test('what another garden sends leads into that garden only', async ({ page }) => {
    const records = [
      '0Egress bait|!javascript:alert(1)',
      '0Egress bait, too|!https://evil.example/',
      '0Egress bait, honest|honest',
    ];
    await page.route(`${clouds}search/names.json`, (route) =>
      route.fulfill({
        json: { base: '/garden/', records: records.join('\n') },
        headers: { 'Access-Control-Allow-Origin': '*' },
      }),
    );
    await page.goto(`${machines}search/?q=egress+bait`);
    const baits = page.locator('.results a', { hasText: 'bait' });
    await expect(baits).toHaveText(['Egress bait, honest']);
    expect(await baits.getAttribute('href')).toContain(`${clouds}notes/honest/`);
  });

  test('only the search page may ask another garden, and for its search files alone', async ({
    page,
  }) => {
    const tryFetch = (address: string): Promise<string> =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            () => 'fetched',
            () => 'refused',
          ),
        address,
      );
    await page.goto(`${machines}search/`);
    expect(await tryFetch(`${clouds}search/names.json`)).toBe('fetched');
    expect(await tryFetch(`${clouds}graph.json`)).toBe('refused');
    await page.goto(`${machines}notes/dragonfly/`);
    expect(await tryFetch(`${clouds}search/names.json`)).toBe('refused');
  });
});
