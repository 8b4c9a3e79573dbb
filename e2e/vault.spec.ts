import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';

const port = 4396;
const origin = `http://127.0.0.1:${String(port)}`;
const project = resolve(import.meta.dirname, '..');
const environment = {
  ...process.env,
  GARDEN_CONTENT: resolve(import.meta.dirname, 'fixtures/vault'),
  BASE_PATH: '/garden/',
};
let site = '';
let server: ChildProcess | undefined;

test.describe('a vault that this project has not seen, under a base path @desktop', () => {
  test.describe.configure({ mode: 'serial' });

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    site = join(mkdtempSync(join(tmpdir(), 'garden-vault-')), 'site');
    execFileSync(process.execPath, ['src/cli/build.ts', '--out', site], {
      cwd: project,
      env: environment,
      stdio: 'ignore',
    });
    server = spawn(process.execPath, ['src/cli/preview.ts', site, '--port', String(port)], {
      cwd: project,
      env: environment,
      stdio: 'ignore',
    });
    await expect
      .poll(
        () =>
          fetch(`${origin}/garden/`).then(
            (response) => response.status,
            () => 0,
          ),
        {
          timeout: 30_000,
        },
      )
      .toBe(200);
  });

  test.afterAll(() => {
    server?.kill();
    rmSync(resolve(site, '..'), { recursive: true, force: true });
  });

  test('every note has a page with a title, and every link on it answers', async ({ page }) => {
    await page.goto(`${origin}/garden/notes/`);
    const links = page.locator('.plain > li > a');
    const addresses = await links.evaluateAll((anchors) =>
      anchors.map((anchor) => anchor.getAttribute('href') ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      const response = await page.goto(origin + address);
      expect(response?.status(), address).toBe(200);
      await expect(page.getByRole('heading', { level: 1 }).first()).not.toBeEmpty();
      const inside = await page
        .locator('main a[href^="/"], main img')
        .evaluateAll((nodes) =>
          nodes.map((node) => node.getAttribute('href') ?? node.getAttribute('src') ?? ''),
        );
      for (const other of new Set(inside)) {
        expect(other.startsWith('/garden/'), other).toBe(true);
        expect((await page.request.get(origin + other)).status(), other).toBe(200);
      }
    }
  });

  test('nothing that a note says is run', async ({ page }) => {
    await page.goto(`${origin}/garden/search/?q=process`);
    await expect(page.locator('.results')).toContainText('process');
    const home = process.env['HOME'] ?? '';
    await page.locator('.results a').first().click();
    await expect(page.locator('.prose')).toContainText('process.env.HOME');
    if (home !== '') await expect(page.locator('.prose')).not.toContainText(home);
  });
});
