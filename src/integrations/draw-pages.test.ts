import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { RouteData } from 'astro';
import { temporaryFolder } from '../vault/testing.ts';
import { drawSite } from './draw-pages.ts';
import { pageFinisher } from './finish-pages.ts';
import type { SitePath } from './programs-folder.ts';

const route: RouteData = {
  ...{ route: '/[name]', component: 'src/pages/[name].astro', params: ['name'], segments: [] },
  ...{ pattern: /./, type: 'page', prerender: true, fallbackRoutes: [], distURL: [] },
  ...{ isIndex: false, origin: 'project' },
};
const page = (pathname: string): SitePath => ({ pathname, route });
const file = (pathname: string): SitePath => ({
  pathname,
  route: { ...route, type: 'endpoint', component: 'src/pages/[name].ts' },
});

/** Draws these addresses in a site that has an icon; what was written, in order, and which pages were taken. */
async function draw(
  t: TestContext,
  paths: readonly SitePath[],
  answer: (path: SitePath) => Response,
) {
  const files = temporaryFolder(t);
  writeFileSync(join(files, 'icon.svg'), 'kept');
  const written: string[] = [];
  const taken: string[] = [];
  await drawSite({
    programs: {
      files,
      sheets: new Map(),
      listPaths: () => Promise.resolve(paths),
      draw: (path) => Promise.resolve(answer(path)),
    },
    work: {
      finish: pageFinisher([({ markup, ...page }) => ({ ...page, markup: [...markup, '!'] })]),
      reports: new Map(),
      take: (path) => Promise.resolve(void taken.push(path)),
      write: (path, content) => written.push(`${path}: ${Buffer.from(content).toString()}`),
      index: {
        add: () => Promise.resolve(),
        write: () => Promise.resolve(),
        close: () => Promise.resolve(),
      },
    },
    kept: { read: () => undefined, write: () => undefined, save: () => undefined },
  });
  return { written, taken };
}

test('pages are finished and taken in the order of their addresses; files stay as they are', async (t) => {
  const missing: SitePath = { pathname: '/404', route: { ...route, route: '/404' } };
  const paths = [
    page('/b/'),
    file('/_headers/'),
    missing,
    page('/'),
    file('/icon.svg'),
    page('/a'),
  ];
  const { written, taken } = await draw(t, paths, (path) => {
    return new Response(path.pathname, { status: path === missing ? 404 : 200 });
  });
  assert.deepEqual(written, [
    ...['icon.svg: kept', 'index.html: /!', '404.html: /404!', '_headers: /_headers/'],
    ...['a/index.html: /a!', 'b/index.html: /b/!'],
  ]);
  assert.deepEqual(taken, ['index.html', '404.html', 'a/index.html', 'b/index.html']);
});

test('two pages of one address, and a page that cannot be drawn, are named', async (t) => {
  const fine = (): Response => new Response('');
  await assert.rejects(draw(t, [page('/a/'), file('/a')], fine), /^Error: \/a is the address of/);
  const broken = (): Response => {
    throw new Error('No such thing.');
  };
  await assert.rejects(draw(t, [page('/a/')], broken), /^Error: \/a\/: No such thing\./);
  const moved = (): Response => new Response(null, { status: 302 });
  await assert.rejects(draw(t, [page('/a/')], moved), /^Error: \/a\/: It answers 302\./);
});
