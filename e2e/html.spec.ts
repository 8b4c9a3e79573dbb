import { globSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { validatePages } from '../src/integrations/site-check/validate-html.ts';

test('every page keeps to the HTML standard @desktop', async () => {
  test.setTimeout(240_000);
  const pages = globSync('**/*.html', { cwd: 'dist' }).sort();
  expect(pages.length).toBeGreaterThan(0);
  expect(await validatePages('dist', pages)).toEqual([]);
});
