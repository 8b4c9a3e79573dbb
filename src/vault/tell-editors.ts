import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContentRoot } from './content-root.ts';

/** What Astro's language server calls the front matter of our notes; Astro's own files have the name of its collection. */
const collection = 'note';

/**
 * Tells Astro's language server which files are notes and what their front matter may say, so that editors
 * complete and check it: it looks into `.astro/collections`, where Astro itself writes the like for
 * collections that it validates. Writes only what has changed; a folder that cannot be written costs
 * the editor's help and nothing else.
 */
export function tellEditors(
  projectFolder: string,
  root: ContentRoot,
  paths: readonly string[],
): void {
  const folder = join(projectFolder, '.astro/collections');
  const schema = join(root.folder, 'schemas/note.schema.json');
  if (!existsSync(schema)) return;
  // The server compares addresses in small letters.
  const entries = paths.map((path): [string, string] => [
    decodeURIComponent(pathToFileURL(join(root.notes, path)).href).toLowerCase(),
    collection,
  ]);
  const manifest = {
    collections: [{ name: collection, hasSchema: true }],
    entries: Object.fromEntries(entries),
  };
  try {
    mkdirSync(folder, { recursive: true });
    writeChanged(join(folder, `${collection}.schema.json`), readFileSync(schema, 'utf8'));
    writeChanged(join(folder, 'collections.json'), `${JSON.stringify(manifest)}\n`);
  } catch {
    // Not worth failing a check.
  }
}

/** Each writing makes an open editor read everything again. */
function writeChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
}
