import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { KeptTexts } from '../vault/kept-texts.ts';
import { digestOfReads, noticeReads } from '../vault/page-reads.ts';
import { readBundle } from '../exports/bundle.ts';
import { printKeptPage, readKeptPage, type KeptPage } from './kept-page.ts';
import type { SitePath, SitePrograms } from './programs-folder.ts';
import type { SiteWork } from './site-work.ts';

/** Pages about one thing, which read of the garden what {@link noticeReads} notices and its outline. */
const keptRoutes: ReadonlySet<string> = new Set([
  'src/pages/notes/[...slug].astro',
  'src/pages/notes/[...slug]/~links/[...page].astro',
  'src/pages/notes/[...slug]/~history.astro',
  'src/pages/facts/[id].astro',
  'src/pages/sources/[key].astro',
  'src/pages/tags/[...tag].astro',
  'src/pages/calculators/[id]/index.astro',
  'src/pages/calculators/[id]/compare.astro',
  'src/pages/calculators/[id]/embed.astro',
]);

/** Its answers are many files each: see `src/exports/bundle.ts`. */
const bundleRoute = 'src/pages/notes/~beside/[part].json.ts';

/** What is at an address of the site. */
type Draw = () => Promise<Response>;

export interface Drawing {
  readonly programs: SitePrograms;
  readonly work: SiteWork;
  /** Pages of earlier builds. */
  readonly kept: KeptTexts;
}

/**
 * Writes what readers get as it is, and everything that programs draw. Each page is finished at once and written
 * once. A page about one thing is drawn only when something that it is made from has changed since the last
 * build: the programs, the outline of the garden, or the notes whose matter it read. Rejects with the address
 * of what cannot be drawn.
 */
export async function drawSite(drawing: Drawing): Promise<void> {
  const { programs, work, kept } = drawing;
  for (const path of filesIn(programs.files)) {
    work.write(path, readFileSync(join(programs.files, path)));
  }
  for (const path of inOrder(await programs.listPaths())) {
    // Where all is kept nothing else waits, and a signal to stop would come after the last page.
    await setImmediate();
    const draw: Draw = () => drawWell(programs, path);
    if (path.route.component === bundleRoute) await writeBundle(draw, work);
    else if (path.route.type === 'page') await writePage(path, draw, drawing);
    else await writeFile(path, draw, drawing);
  }
  kept.save();
}

function filesIn(folder: string): readonly string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'));
}

/** By address, so that the search index is the same in every build. Throws where two pages claim one. */
function inOrder(paths: readonly SitePath[]): readonly SitePath[] {
  for (const [place, claims] of Map.groupBy(paths, plainPath)) {
    if (claims.length === 1) continue;
    const routes = claims.map(({ route }) => route.component).join(' and ');
    throw new Error(`/${place} is the address of more than one page: ${routes} make it.`);
  }
  return [...paths].sort((one, other) => (one.pathname < other.pathname ? -1 : 1));
}

function plainPath({ pathname }: SitePath): string {
  return pathname.replace(/^\/|\/$/g, '');
}

async function drawWell(programs: SitePrograms, path: SitePath): Promise<Response> {
  try {
    const response = await programs.draw(path);
    if (response.status === 200 || path.route.route === '/404') return response;
    throw new Error(`It answers ${response.status}.`);
  } catch (error) {
    if (error instanceof Error) error.message = `${path.pathname}: ${error.message}`;
    throw error;
  }
}

async function writePage(path: SitePath, draw: Draw, drawing: Drawing): Promise<void> {
  const { work } = drawing;
  const file = path.route.route === '/404' ? '404.html' : posix.join(plainPath(path), 'index.html');
  const page = await (keptRoutes.has(path.route.component)
    ? obtainPage(file, draw, drawing)
    : work.finish(await (await draw()).text(), file));
  work.write(file, page.html);
  await work.take(file, page);
}

async function obtainPage(path: string, draw: Draw, { kept, work }: Drawing) {
  const known = readKeptPage(kept.read(path));
  if (known !== undefined && (await digestOfReads(known.read)) === known.digest) return known;
  const { made, read } = await noticeReads(async () => (await draw()).text());
  const page = work.finish(made, path);
  const digest = await digestOfReads(read);
  if (digest !== undefined) {
    const keep: KeptPage = { ...page, digest, read };
    kept.write(path, printKeptPage(keep));
  }
  return page;
}

async function writeBundle(draw: Draw, { write }: SiteWork): Promise<void> {
  for (const [path, content] of readBundle(await (await draw()).text())) write(path, content);
}

/** A file of the same name that readers get as it is stays, as it does while authoring. */
async function writeFile(path: SitePath, draw: Draw, { programs, work }: Drawing): Promise<void> {
  const file = plainPath(path);
  if (existsSync(join(programs.files, file))) return;
  const response = await draw();
  if (response.body !== null) work.write(file, new Uint8Array(await response.arrayBuffer()));
}
