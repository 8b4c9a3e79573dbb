import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { askGit } from '../vault/ask-git.ts';

/** What a build makes or keeps, and what no page is made from. */
const notRead = new Set([
  'node_modules',
  '.astro',
  '.git',
  'test-results',
  'playwright-report',
  'e2e',
]);
const variables = [
  ...['BASE_PATH', 'SITE_URL', 'GARDEN_CONTENT', 'GARDEN_STRICT', 'OTHER_GARDENS'],
  // The day of the build.
  'SOURCE_DATE_EPOCH',
];

/**
 * A digest of everything that decides what a build writes: every file of the project and of the content,
 * the packages as they are installed, the history, the variables, the Node. Equal digests mean equal
 * sites, which `npm run test:reproducible` holds the build to.
 */
export function digestInputs(root: string, environment: NodeJS.ProcessEnv): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of variables) hash.update(`\0${name}=${environment[name] ?? ''}`);
  addFolder(hash, root, isMade);
  hash.update(readOrNothing(join(root, 'node_modules/.package-lock.json')));
  const content = resolve(root, environment['GARDEN_CONTENT'] ?? 'content');
  if (relative(root, content).startsWith('..')) addFolder(hash, content, () => false);
  for (const folder of [root, content]) {
    const place = askGit(folder, ['rev-parse', '--is-shallow-repository', '--verify', 'HEAD']);
    hash.update(place.ok ? place.output : place.why);
  }
  return hash.digest('hex');
}

/** Says that `site` was built from inputs of that digest. */
export function rememberBuild(file: string, digest: string, site: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${digest}\n${digestSite(site)}`);
}

/** Whether `site` stands as it was built, from inputs of that digest. */
export function isBuiltFrom(file: string, digest: string, site: string): boolean {
  const [inputs, built] = readOrNothing(file).split('\n');
  // In this order: the digest of a site asks for thousands of files.
  return inputs === digest && built === digestSite(site);
}

function isMade(name: string): boolean {
  return notRead.has(name) || name === 'dist' || name.startsWith('dist.');
}

function addFolder(hash: Hash, folder: string, isLeftOut: (name: string) => boolean): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
    if (isLeftOut(entry.name) || entry.name === '.git') continue;
    const path = join(folder, entry.name);
    hash.update(`\0${entry.name}\0`);
    if (entry.isDirectory()) addFolder(hash, path, isLeftOut);
    else if (entry.isFile()) hash.update(readFileSync(path));
    hash.update('\0');
  }
}

/** Names, sizes and times of change: a file that somebody took, added or changed since shows. */
function digestSite(site: string): string {
  const hash = createHash('sha256');
  let entries;
  try {
    entries = readdirSync(site, { withFileTypes: true, recursive: true });
  } catch {
    return '';
  }
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  for (const path of paths) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(site, path)}\0${String(size)} ${String(mtimeMs)}\0`);
  }
  return hash.digest('hex');
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
