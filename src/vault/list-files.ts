import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../garden/problem.ts';

export interface VaultFiles {
  /** Paths of notes under the root, with `/`, sorted. */
  readonly notes: readonly string[];
  /** Paths of everything else that a note may show or link to, sorted. */
  readonly attachments: readonly string[];
  readonly problems: readonly Problem[];
}

const notePattern = /\.mdx?$/i;
const attachmentPattern =
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|pdf|mp3|mp4|webm|ogg|wav|flac|csv|tsv|txt|zip)$/i;
const skippedFolders = new Set(['node_modules', 'dist']);

/**
 * Lists a folder of notes. Hidden files and folders (`.obsidian`, `.git`, `.trash`) are not looked at;
 * symbolic links are never followed, since they could lead out of the folder.
 */
export function listFiles(root: string, messagePrefix: string): VaultFiles {
  const notes: string[] = [];
  const attachments: string[] = [];
  const problems: Problem[] = [];
  walk('');
  return { notes: notes.sort(), attachments: attachments.sort(), problems };

  function walk(folder: string): void {
    for (const entry of readFolder(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isSymbolicLink()) {
        problems.push({
          file: messagePrefix + path,
          line: 1,
          column: 1,
          severity: 'error',
          rule: 'file/symlink',
          message: 'a symbolic link; it could lead out of the folder and is not followed',
          help: 'Put the file itself here.',
        });
      } else if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name)) walk(path);
      } else if (notePattern.test(entry.name)) {
        notes.push(path);
      } else if (attachmentPattern.test(entry.name)) {
        attachments.push(path);
      }
    }
  }
}

function readFolder(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}
