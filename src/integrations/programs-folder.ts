import type { HookParameters, RouteData } from 'astro';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

/** What draws a site: the programs of its pages, and what readers get as it is. */
export interface SitePrograms {
  /** A folder of scripts, fonts and icons. */
  readonly files: string;
  /** Style sheets by the marks that are drawn in their place: Astro would put them together anew for each page. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Every address that the site has, at most once for each thing that claims it. */
  readonly listPaths: () => Promise<readonly SitePath[]>;
  /** What is at an address. Rejects where drawing fails. */
  readonly draw: (path: SitePath) => Promise<Response>;
}

export interface SitePath {
  /** As `/notes/name`, without the base path. */
  readonly pathname: string;
  readonly route: RouteData;
}

export interface ProgramPlaces {
  readonly files: string;
  readonly programs: string;
  readonly styles: string;
}

/** What lies where in a folder of programs. */
export function placesIn(folder: string): ProgramPlaces {
  return {
    files: join(folder, 'files'),
    programs: join(folder, 'programs'),
    styles: join(folder, 'styles.json'),
  };
}

const stylesSchema = z.array(
  z.tuple([
    z.string(),
    z.array(
      z.object({
        depth: z.number(),
        order: z.number(),
        sheet: z.discriminatedUnion('type', [
          z.object({ type: z.literal('inline'), content: z.string() }),
          z.object({ type: z.literal('external'), src: z.string() }),
        ]),
      }),
    ),
  ]),
);

type Styles = z.infer<typeof stylesSchema>;

type Pages = HookParameters<'astro:build:setup'>['pages'];

/** The styles of each kind of page, which Astro hands to its programs when it draws. */
export function printStyles(pages: Pages): string {
  const styles: Styles = [...pages].map(([key, page]) => [key, page.styles]);
  return JSON.stringify(styles);
}

/** Opens what was bundled into `folder`. Rejects where some of it is missing, or is not what Astro bundled once. */
export async function openPrograms(folder: string): Promise<SitePrograms> {
  const { files, programs, styles } = placesIn(folder);
  const [entry] = globSync('prerender-entry.*.mjs', { cwd: programs });
  if (entry === undefined) throw new Error(`No programs in ${programs}.`);
  const pages = stylesSchema.parse(JSON.parse(readFileSync(styles, 'utf8')));
  // As Astro does before it loads them.
  process.env['NODE_ENV'] ??= 'production';
  const app = appIn(await import(pathToFileURL(join(programs, entry)).href));
  const { base, site } = app.manifest;
  const address = new URL(base.replace(/\/$/, ''), site).href.replace(/\/$/, '');
  const { marked, sheets } = markSheets(pages);
  app.setInternals({ pagesByKeys: new Map(marked.map(([key, styles]) => [key, { styles }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: warnings } } });
  return {
    files,
    sheets,
    listPaths: () => new StaticPaths(app).getAll(),
    draw({ pathname, route }) {
      const end = route.type === 'page' ? pathname.replace(/\/?$/, '/') : pathname;
      return app.render(new Request(address + end), { routeData: route });
    },
  };
}

function markSheets(pages: Styles) {
  const marks = new Map<string, string>();
  const markOf = (css: string): string => {
    const mark = marks.get(css) ?? `/*sheet ${String(marks.size)}*/`;
    marks.set(css, mark);
    return mark;
  };
  const marked: Styles = pages.map(([key, styles]) => [
    key,
    styles.map(({ sheet, ...place }) => ({
      ...place,
      sheet: sheet.type === 'inline' ? { ...sheet, content: markOf(sheet.content) } : sheet,
    })),
  ]);
  return { marked, sheets: new Map([...marks].map(([css, mark]) => [mark, css])) };
}

/** What Astro's bundle of programs offers, and its own build asks of it. */
interface ProgramsApp extends StaticPathsApp {
  setInternals(internals: { readonly pagesByKeys: ReadonlyMap<string, unknown> }): void;
  setOptions(options: {
    readonly settings: { readonly scripts: readonly never[] };
    readonly logger: { readonly options: { readonly destination: typeof warnings } };
  }): void;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}

const warnings = {
  write({ level, message }: { readonly level: string; readonly message: string }): void {
    if (level === 'warn' || level === 'error') process.stderr.write(`${message}\n`);
  },
};

function appIn(bundle: unknown): ProgramsApp {
  const app = typeof bundle === 'object' && bundle !== null && 'app' in bundle && bundle.app;
  if (!isProgramsApp(app)) throw new Error('Astro bundles programs in another way than it did.');
  return app;
}

function isProgramsApp(app: unknown): app is ProgramsApp {
  if (typeof app !== 'object' || app === null || !('manifest' in app)) return false;
  return ['setInternals', 'setOptions', 'render', 'getComponentByRoute'].every((name) => {
    const member: unknown = Reflect.get(app, name);
    return typeof member === 'function';
  });
}
