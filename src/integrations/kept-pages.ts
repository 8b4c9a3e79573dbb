import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fingerprintPages } from '../vault/compiler-fingerprint.ts';
import { openKeptFiles } from '../vault/kept-files.ts';
import { digestOfReads, noticeReads } from '../vault/page-reads.ts';

/** Pages about one thing, which read of the garden what {@link noticeReads} notices and its outline. */
const keptRoutes: ReadonlySet<string> = new Set([
  'src/pages/notes/[...slug].astro',
  'src/pages/notes/[...slug]/~links/[...page].astro',
  'src/pages/notes/[...slug]/~history.astro',
  'src/pages/facts/[id].astro',
  'src/pages/sources/[key].astro',
  'src/pages/tags/[...tag].astro',
]);

/**
 * Draws a page only when something that it is made from has changed since the last build: the programs,
 * the outline of the garden, or the notes whose matter it read. What else a build draws is as it was.
 */
export function keptPages(): AstroIntegration {
  return {
    name: 'kept-pages',
    hooks: {
      'astro:build:start'({ setPrerenderer }) {
        const kept = openKeptFiles(
          join(process.cwd(), 'node_modules/.cache/pages'),
          fingerprintPages(process.cwd(), process.env),
        );
        setPrerenderer((drawing) => ({
          ...drawing,
          name: 'kept-pages',
          async render(request, options) {
            if (!keptRoutes.has(options.routeData.component)) {
              return drawing.render(request, options);
            }
            const known = readPage(kept.read(request.url));
            if (known !== undefined && (await digestOfReads(known.read)) === known.digest) {
              return new Response(known.html);
            }
            const { made, read } = await noticeReads(async () => {
              const drawn = await drawing.render(request, options);
              return drawn instanceof Response ? drawn : drawn.response;
            });
            if (made.status !== 200) return made;
            const html = await made.text();
            const digest = await digestOfReads(read);
            if (digest !== undefined) kept.write(request.url, printPage({ digest, read, html }));
            return new Response(html);
          },
          async teardown() {
            kept.forgetRest();
            await drawing.teardown?.();
          },
        }));
      },
    },
  };
}

interface KeptPage {
  readonly digest: string;
  readonly read: readonly string[];
  readonly html: string;
}

/** One line of what it was made from, and then the page. */
function printPage({ digest, read, html }: KeptPage): string {
  return `${[digest, ...read].join(' ')}\n${html}`;
}

function readPage(text: string | undefined): KeptPage | undefined {
  if (text === undefined) return undefined;
  const end = text.indexOf('\n');
  const [digest, ...read] = text.slice(0, end).split(' ');
  return digest === undefined || end === -1
    ? undefined
    : { digest, read, html: text.slice(end + 1) };
}
