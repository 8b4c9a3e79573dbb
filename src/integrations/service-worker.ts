import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { site } from '../site.ts';

const sources = new URL('../offline/', import.meta.url);
/** Pages that are kept for any reader: the first, the search, and what is shown without a network. */
const pages = ['', 'search/', 'offline/'];
const searchFiles = ['search/names.json', 'search/lookup.json', 'search/details.json'];
const otherFiles = [...searchFiles, 'favicon.svg'];

/**
 * Writes `/sw.js`, which keeps visited pages for days without a network; or, when the site's constant
 * says so, the worker that undoes it in every browser that has the former. `folder` is the finished site.
 */
export function writeServiceWorker(folder: string, basePath: string): void {
  const name = site.isKeptOffline ? 'worker.js' : 'retire.js';
  const source = readFileSync(new URL(name, sources), 'utf8');
  const shell = shellOf(folder, basePath);
  writeFileSync(join(folder, 'sw.js'), source.replace('__SHELL__', JSON.stringify(shell)));
}

/** What the worker keeps from the start, as addresses under its own, and a name for exactly these bytes. */
export function shellOf(folder: string, basePath: string) {
  const files = new Set<string>();
  const waiting = pages.map((page) => `${page}index.html`);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (files.has(path) || !existsSync(join(folder, path))) continue;
    files.add(path);
    waiting.push(...neededBy(path, readFileSync(join(folder, path), 'utf8'), basePath));
  }
  for (const path of otherFiles) if (existsSync(join(folder, path))) files.add(path);
  const paths = [...files].sort();
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(folder, path)));
  const shell = paths.map((path) => path.replace(/index\.html$/, '') || './');
  return { version: hash.digest('hex').slice(0, 12), shell };
}

/** Scripts and fonts that a page brings or a script imports, at once or later; not the calculators. */
function neededBy(path: string, text: string, basePath: string): string[] {
  if (path.endsWith('.html')) {
    const files = text.matchAll(/(?:src|href)="([^"]*\/_astro\/[^"]+)"/g);
    return [...files].map(([, address = '']) => address.slice(basePath.length)).filter(isGeneral);
  }
  if (!path.endsWith('.js')) return [];
  const imports = text.matchAll(/["'`](\.\/[^"'`]+\.js)["'`]/g);
  return [...imports]
    .map(([, to = '']) => join(dirname(path), to).replaceAll('\\', '/'))
    .filter(isGeneral);
}

/** Calculators are kept where they were used: all of them together weigh more than the rest. */
function isGeneral(path: string): boolean {
  return !/^_astro\/(?:calculator|Calculator\.astro)/.test(path);
}
