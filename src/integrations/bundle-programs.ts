import { build } from 'astro';
import type { AstroIntegration, HookParameters } from 'astro';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesIn, printStyles } from './programs-folder.ts';

type Pages = HookParameters<'astro:build:setup'>['pages'];

/**
 * Has Astro bundle the programs that draw this project's pages, and all that readers get as it is, into
 * `folder`. Draws nothing: that asks for the content, and the programs stay the same while it changes.
 */
export async function bundlePrograms(
  project: string,
  folder: string,
  isVerbose: boolean,
): Promise<void> {
  await build({
    root: project,
    outDir: placesIn(folder).files,
    logLevel: isVerbose ? 'info' : 'warn',
    integrations: [keepPrograms(folder)],
  });
}

/** Where Astro would draw the first page, puts what it draws with where it stays. */
function keepPrograms(folder: string): AstroIntegration {
  const { files, programs, styles } = placesIn(folder);
  let pages: Pages = new Map();
  return {
    name: 'keep-programs',
    hooks: {
      'astro:build:setup'(bundle) {
        pages = bundle.pages;
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer({
          name: 'keep-programs',
          setup() {
            renameSync(join(files, '.prerender'), programs);
            writeFileSync(styles, printStyles(pages));
            return Promise.resolve();
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () =>
            Promise.reject(new Error('Pages are drawn after their programs were bundled.')),
        });
      },
    },
  };
}
