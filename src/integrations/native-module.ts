import { pathToFileURL } from 'node:url';
import { basename, resolve } from 'node:path';
import { nameIn } from './name-in.ts';

/**
 * Lets Node itself load a module, with everything below it, where Vite would read and rewrite each file
 * first: 200 files, 2.5 CPU-seconds of every build. It is the same module for the command that builds, so
 * that what it holds need not be handed over. A change in it needs a restart of the dev server. `names`
 * are what pages import from it.
 */
export function nativeModule(file: string, names: readonly string[]) {
  const id = resolve(file);
  return {
    name: 'native-module',
    enforce: 'pre' as const,
    load: {
      // Vite would ask for each module of the site.
      filter: { id: nameIn(basename(id)) },
      handler(requested: string): string | undefined {
        if (requested !== id) return undefined;
        return [
          "import { createRequire } from 'node:module';",
          `const native = createRequire(${JSON.stringify(pathToFileURL(id).href)})(${JSON.stringify(id)});`,
          ...names.map((name) => `export const ${name} = native.${name};`),
        ].join('\n');
      },
    },
  };
}
