import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import config from '../../astro.config.mjs';
import { reservedNames } from '../garden/reserved-names.ts';

const source = join(import.meta.dirname, '..');

test('no note can claim the address of a page: each is in reserved-names.ts', () => {
  const pages = globSync('pages/*', { cwd: source }).map((path) =>
    path.replace(/^pages[\\/]/, '').replace(/\..*$/, ''),
  );
  assert.ok(pages.includes('search'));
  const open = pages.filter(
    // The old addresses of notes, `[...redirect].astro`, are checked as such.
    (name) => name !== 'index' && !reservedNames.has(name) && !/[.[]/.test(name),
  );
  assert.deepEqual(
    open.filter((name) => !isFile(name)),
    [],
  );
});

/** What is served as a file, `/facts.csv`, is no address that a note could have had. */
function isFile(name: string): boolean {
  return globSync(`pages/${name}.*.ts`, { cwd: source }).length > 0;
}

test('no heading or footnote of a note can take an id of the page around it', () => {
  const around = globSync('{components,layouts,pages}/**/*.astro', { cwd: source });
  const ids = around
    // These pages show no note.
    .filter((path) => !/pages[\\/](?:calculators|search|index)/.test(path))
    .flatMap((path) => [...readFileSync(join(source, path), 'utf8').matchAll(/\sid="([^"{}]+)"/g)])
    .map(([, id]) => id ?? '')
    .filter((id) => !id.includes('$'));
  assert.ok(ids.includes('Main'));
  for (const id of ids) assert.match(id, /^[A-Z]/, `id="${id}" could be a heading's`);
});

test('the servers for authors listen to this machine only', () => {
  assert.equal(config.server, undefined);
  assert.equal(config.vite?.server, undefined);
  assert.match(readFileSync(join(source, 'cli/preview-server.ts'), 'utf8'), /'127\.0\.0\.1'/);
});
