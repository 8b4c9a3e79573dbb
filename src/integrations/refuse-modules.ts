import { basename, resolve, sep } from 'node:path';
import { nameIn } from './name-in.ts';

/**
 * A plugin for Vite: nothing below the folder of the content is ever a module of the site. Notes are
 * read as text and images as bytes; whatever would import one of them, by whatever way it came in,
 * stops the build before the file is loaded.
 */
export function refuseModulesFrom(folder: string) {
  const root = resolve(folder) + sep;
  return {
    name: 'refuse-modules-from-content',
    enforce: 'pre' as const,
    load: {
      // However the address of a module is written, one below the folder has its name in it.
      filter: { id: nameIn(basename(root)) },
      handler(id: string): null {
        const [path = ''] = id.replace(/^\0|^\/@fs/, '').split(/[?#]/);
        if (!resolve(path).startsWith(root)) return null;
        throw new Error(
          `${path} lies in the content and is imported as a module. Content is data: read it through src/vault.`,
        );
      },
    },
  };
}
