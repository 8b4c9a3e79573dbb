import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openKeptFiles } from '../vault/kept-files.ts';
import { finishPages } from './finish-pages.ts';

test('a page is finished once, and again when it or the programs have changed', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'finish-pages-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const cache = join(folder, 'kept');
  const page = join(folder, 'index.html');
  const finish = (html: string, maker: string) => {
    let count = 0;
    writeFileSync(page, html);
    const kept = openKeptFiles(cache, maker);
    const step = (before: string): string => {
      count += 1;
      return before.replace('?', maker);
    };
    const reports = finishPages(folder, [step], kept);
    kept.forgetRest();
    return { count, reports, html: readFileSync(page, 'utf8') };
  };
  const raw = '<p id="a" style="x">?</p><a href="#a">a</a>';
  const first = finish(raw, '1');
  assert.equal(first.html, raw.replace('?', '1'));
  assert.deepEqual(first.reports.get('index.html')?.problems, ['style= on <p id="a" style="x">']);
  const again = finish(raw, '1');
  assert.deepEqual(again, { ...first, count: 0 });
  assert.equal(finish(raw, '2').count, 1);
  assert.equal(finish(`${raw} more`, '2').count, 1);

  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), '[["a"');
  assert.equal(finish(`${raw} more`, '2').count, 1);
});
