import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprintPages } from '../vault/compiler-fingerprint.ts';
import { openKeptFiles, type KeptFiles } from '../vault/kept-files.ts';
import { digestOfReads, noticeReads } from '../vault/page-reads.ts';
import { readBundle } from '../exports/bundle.ts';
import { printKeptPage, readKeptPage, type KeptPage } from './kept-page.ts';
import type { SiteWork } from './site-work.ts';

/** Pages about one thing, which read of the garden what {@link noticeReads} notices and its outline. */
const keptRoutes: ReadonlySet<string> = new Set([
  'src/pages/notes/[...slug].astro',
  'src/pages/notes/[...slug]/~links/[...page].astro',
  'src/pages/notes/[...slug]/~history.astro',
  'src/pages/facts/[id].astro',
  'src/pages/sources/[key].astro',
  'src/pages/tags/[...tag].astro',
]);

/** Its answers are many files each: see `src/exports/bundle.ts`. */
const bundleRoute = 'src/pages/notes/~beside/[part].json.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What is at an address of the site; nothing where there is no page. */
type Draw = () => Promise<string | undefined>;

/**
 * Draws what a site has most of, finishes each page at once and writes it, where Astro would write it for
 * steps that read and write it again: a third of a build. The rest is left to Astro. A page is drawn only when
 * something that it is made from has changed since the last build: the programs, the outline of the garden, or
 * the notes whose matter it read.
 */
export function drawPages(work: SiteWork): AstroIntegration {
  let folder = '';
  let address = '';
  let project = '';
  return {
    name: 'draw-pages',
    hooks: {
      'astro:config:done'({ config }) {
        folder = fileURLToPath(config.outDir);
        project = fileURLToPath(config.root);
        address = new URL(config.base.replace(/\/$/, ''), config.site).href.replace(/\/$/, '');
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'draw-pages',
          async getStaticPaths() {
            const paths = await astro.getStaticPaths();
            const [own, left] = divide(paths);
            const site = { work, kept: openKept(folder, project) };
            for (const path of own) {
              const draw = (): Promise<string | undefined> => render(astro, path, address);
              const isDone = await (path.route.component === bundleRoute
                ? writeBundle(draw, work)
                : writePage(path.pathname, draw, site));
              // What is wrong with it is for Astro to say.
              if (!isDone) left.push(path);
            }
            site.kept.forgetRest();
            return left;
          },
        }));
      },
    },
  };
}

/** Those that are drawn here, in the order of their addresses, and those that Astro draws. */
function divide(paths: readonly Path[]): readonly [Path[], Path[]] {
  const seen = Map.groupBy(paths, ({ pathname }) => pathname.replace(/\/$/, ''));
  const own: Path[] = [];
  const left: Path[] = [];
  for (const path of paths) {
    const isOne = seen.get(path.pathname.replace(/\/$/, ''))?.length === 1;
    const { component } = path.route;
    const isOwn = isOne && (keptRoutes.has(component) || component === bundleRoute);
    (isOwn ? own : left).push(path);
  }
  own.sort((one, other) => (one.pathname < other.pathname ? -1 : 1));
  return [own, left];
}

async function render(
  astro: AstroPrerenderer,
  { pathname, route }: Path,
  root: string,
): Promise<string | undefined> {
  const end = route.type === 'page' ? pathname.replace(/\/?$/, '/') : pathname;
  const drawn = await astro.render(new Request(root + end), { routeData: route });
  const response = drawn instanceof Response ? drawn : drawn.response;
  return response.status === 200 ? response.text() : undefined;
}

function openKept(folder: string, project: string): KeptFiles {
  const scripts = globSync('_astro/*.js', { cwd: folder }).sort();
  return openKeptFiles(
    join(project, 'node_modules/.cache/pages'),
    [fingerprintPages(project, process.env), ...scripts].join('\0'),
  );
}

interface Site {
  readonly work: SiteWork;
  readonly kept: KeptFiles;
}

async function writePage(pathname: string, draw: Draw, site: Site): Promise<boolean> {
  const path = `${pathname.replace(/^\/|\/$/g, '')}/index.html`;
  const page = await obtainPage(path, draw, site);
  if (page === undefined) return false;
  site.work.write(path, page.html);
  await site.work.take(path, page);
  return true;
}

async function obtainPage(path: string, draw: Draw, { kept, work }: Site) {
  const known = readKeptPage(kept.read(path));
  if (known !== undefined && (await digestOfReads(known.read)) === known.digest) return known;
  const { made, read } = await noticeReads(draw);
  if (made === undefined) return undefined;
  const page = work.finish(made, path);
  const digest = await digestOfReads(read);
  if (digest !== undefined) {
    const keep: KeptPage = { ...page, digest, read };
    kept.write(path, printKeptPage(keep));
  }
  return page;
}

async function writeBundle(draw: Draw, { write }: SiteWork): Promise<boolean> {
  const text = await draw();
  if (text === undefined) return false;
  for (const [path, content] of readBundle(text)) write(path, content);
  return true;
}
