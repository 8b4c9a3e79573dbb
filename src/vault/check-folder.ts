import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plainFileName } from '../garden/file-name.ts';
import type { Problem } from '../garden/problem.ts';
import type { ContentRoot } from './content-root.ts';

/** What a garden's content consists of; the folders are judged by those who read them. */
const known: ReadonlyMap<string, RegExp> = new Map([
  [
    '',
    /^(?:notes|facts|schemas|\.obsidian|sources\.bib|(?:tags|synonyms)\.yaml|words\.txt|LICENSE)$/,
  ],
  ['facts', /^[a-z\d][a-z\d-]*\.yaml$/],
  ['schemas', /^[a-z-]+\.schema\.json$/],
  // Settings only: Obsidian runs the plugins that it finds here. It writes down which windows are open.
  [
    '.obsidian',
    /^(?:app|types|appearance|core-plugins|graph|hotkeys|workspace(?:-mobile)?)\.json$/,
  ],
]);
/** Left by other programs, and run by none. */
const harmless = /^(?:\.DS_Store|\.gitkeep|\.trash|.*\.sw[a-p])$/;

/** Files beside the notes, facts and sources of our own content that have no place there. */
export function checkFolder(root: ContentRoot): Problem[] {
  if (!root.isOwn || !root.isGarden) return [];
  return [...known].flatMap(([folder, names]) =>
    namesIn(join(root.folder, folder))
      .filter((name) => !names.test(name) && !harmless.test(name))
      .map((name): Problem => {
        const path = folder === '' ? name : `${folder}/${name}`;
        return {
          ...{ file: root.prefix + path, line: 1, column: 1, severity: 'error', rule: 'file/type' },
          message: 'no file of this kind belongs into the content',
          help: remedyFor(folder, name),
        };
      }),
  );
}

function remedyFor(folder: string, name: string): string {
  if (folder === 'facts' && /\.ya?ml$/i.test(name)) {
    return `Rename it to ${plainFileName(name).replace(/\.ya?ml$/, '.yaml')}: small letters, digits and -, and .yaml.`;
  }
  return /\.(?:mdx?|png|jpe?g|gif|webp|avif|svg)$/i.test(name)
    ? 'Move it into notes, with the others of its subject.'
    : 'Remove it; notes go into notes, and what they show beside them.';
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
