import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { namesOf } from '../src/integrations/page-names.ts';
import { takeApart } from '../src/integrations/page-parts.ts';
import { readScripts } from '../src/integrations/page-scripts.ts';
import { fitOf } from '../src/integrations/selector-needs.ts';
import { readStyleSheet } from '../src/integrations/style-sheet.ts';
import { longNote } from './fixtures/long-note.ts';
import { expectApprovedLook } from './picture.ts';

const port = 4396;
const origin = `http://127.0.0.1:${String(port)}`;
const project = resolve(import.meta.dirname, '..');
let site = '';
let server: ChildProcess | undefined;

test.describe('a vault that this project has not seen, under a base path @desktop', () => {
  test.describe.configure({ mode: 'serial' });

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    const folder = mkdtempSync(join(tmpdir(), 'garden-vault-'));
    const content = join(folder, 'vault');
    cpSync(resolve(import.meta.dirname, 'fixtures/vault'), content, { recursive: true });
    writeFileSync(join(content, 'States/Ten thousand words.md'), longNote(10_000));
    site = join(folder, 'site');
    const environment = { ...process.env, GARDEN_CONTENT: content, BASE_PATH: '/garden/' };
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

  test('notes of every kind look as approved, near and far', async ({ page }) => {
    const notes = ['every-state', 'one-line', 'ten-thousand-words'];
    for (const note of notes) {
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 1000 });
        const response = await page.goto(`${origin}/garden/notes/states/${note}/`);
        expect(response?.status(), note).toBe(200);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, note).toBeLessThanOrEqual(width);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await expectApprovedLook(page, `${note} ${String(width)} ${colorScheme}`);
        }
      }
    }
  });

  test('text from right to left begins at the right', async ({ page }) => {
    await page.goto(`${origin}/garden/notes/states/every-state/`);
    const paragraph = page.locator('.prose p', { hasText: 'الحاسوب' });
    const [room, last] = await paragraph.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const line = [...range.getClientRects()].at(-1);
      const box = element.getBoundingClientRect();
      return [(line?.left ?? 0) - box.left, box.right - (line?.right ?? 0)];
    });
    expect(last).toBeLessThan(2);
    expect(room).toBeGreaterThan(2);
  });

  test('every rule of the styles may apply on some page', () => {
    // A chart of facts that nobody has read at their source: there may be none.
    const rare = ['.chart .doubtful'];
    const dist = join(project, 'dist');
    const pages = [site, dist].flatMap((folder) => {
      const scripts = readScripts(folder, true);
      return globSync('**/*.html', { cwd: folder }).map(
        (path) => namesOf(takeApart(readFileSync(join(folder, path), 'utf8')), scripts).mayHave,
      );
    });
    const unused = globSync('src/styles/*.css', { cwd: project }).flatMap((path) =>
      [...readStyleSheet(readFileSync(join(project, path), 'utf8')).selectors]
        .filter((selector) => !rare.includes(selector) && !pages.some(fitOf(selector)))
        .map((selector) => `${path}: ${selector}`),
    );
    expect(unused).toEqual([]);
  });
});
