import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';

const port = 4397;
const origin = `http://127.0.0.1:${String(port)}`;
const project = resolve(import.meta.dirname, '..');
let vault = '';
let server: ChildProcess | undefined;

test.describe('while authoring @desktop', () => {
  test.describe.configure({ mode: 'serial' });

  test.beforeAll(async () => {
    vault = mkdtempSync(join(tmpdir(), 'garden-live-'));
    writeFileSync(join(vault, 'Fat tree.md'), 'A topology. See [[Dragonfly]].\n');
    writeFileSync(join(vault, 'Goodput.md'), 'Useful time.\n');
    server = spawn(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port), '--host', '127.0.0.1'],
      {
        cwd: project,
        env: {
          ...process.env,
          GARDEN_CONTENT: vault,
          BASE_PATH: '/',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
        stdio: 'ignore',
      },
    );
    await expect
      .poll(
        () =>
          fetch(`${origin}/notes/`).then(
            (response) => response.status,
            () => 0,
          ),
        {
          timeout: 60_000,
        },
      )
      .toBe(200);
  });

  test.afterAll(() => {
    server?.kill();
    rmSync(vault, { recursive: true, force: true });
  });

  test('an edited note is shown, and its link on the other note', async ({ page }) => {
    await page.goto(`${origin}/notes/goodput/`);
    await expect(page.getByText('No note links here yet.')).toBeVisible();
    appendFileSync(join(vault, 'Fat tree.md'), '\nIt carries [[Goodput]].\n');
    const backlink = page.getByRole('listitem').getByRole('link', { name: 'Fat tree' });
    await expect(backlink).toBeVisible({ timeout: 15_000 });
    await page.goto(`${origin}/notes/fat-tree/`);
    await expect(page.locator('.prose')).toContainText('It carries Goodput');
  });

  test('a new note takes the place of the wanted one, until it is deleted', async ({ page }) => {
    await page.goto(`${origin}/notes/fat-tree/`);
    const link = page.locator('.prose').getByRole('link', { name: 'Dragonfly' });
    await expect(link).toHaveClass('wanted');
    writeFileSync(join(vault, 'Dragonfly.md'), 'Another topology.\n');
    await expect(link).toHaveClass('link', { timeout: 15_000 });
    rmSync(join(vault, 'Dragonfly.md'));
    await expect(link).toHaveClass('wanted', { timeout: 15_000 });
  });
});
