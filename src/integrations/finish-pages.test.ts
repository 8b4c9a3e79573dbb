import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { finishPages, pageFinisher } from './finish-pages.ts';
import type { SiteWork } from './site-work.ts';

test('a page goes through all steps, is weighed as it is then, and keeps what it says to the search apart', () => {
  const finish = pageFinisher([
    (html, path) => html.replace('?', path),
    (html) => html.replace('one', 'two'),
  ]);
  const page = finish('<p id="a" style="x">? one</p><a href="#a">a</a>', 'a/index.html');
  assert.equal(page.html, '<p id="a" style="x">a/index.html two</p><a href="#a">a</a>');
  assert.deepEqual(page.report.problems, ['style= on <p id="a" style="x">']);
  assert.equal(page.searched, undefined);

  const found = finish(
    '<html lang="en"><main data-pagefind-body data-facets="note|seed">HPC_node</main></html>',
    '',
  );
  assert.equal(found.html, '<html lang="en"><main>HPC_node</main></html>');
  assert.equal(found.searched?.facets, 'note|seed');
  assert.match(found.searched.content, /^<!doctype html><html lang="en">.*HPC node<\/main>/);
});

test('pages are finished in the order of their paths, but those that are done', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'finish-pages-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  for (const name of ['c', 'a', 'b']) writeFileSync(join(folder, `${name}.html`), name);
  const finish = pageFinisher([(html) => `${html}!`]);
  const reports = new Map([['b.html', finish('', '').report]]);
  const taken: string[] = [];
  const work: SiteWork = {
    ...{ finish, reports, write: () => undefined },
    take: (path) => Promise.resolve(void taken.push(path)),
    index: {
      add: () => Promise.resolve(),
      write: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
  };
  await finishPages(folder, work);
  assert.deepEqual(taken, ['a.html', 'c.html']);
  assert.deepEqual(
    ['a', 'b', 'c'].map((name) => readFileSync(join(folder, `${name}.html`), 'utf8')),
    ['a!', 'b', 'c!'],
  );
});
