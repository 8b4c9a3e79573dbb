import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeviceName, plainFileName } from '../garden/file-name.ts';
import type { Problem } from '../garden/problem.ts';
import { hidesCharacters } from '../markdown/reading/check-characters.ts';
import type { ContentRoot } from './content-root.ts';

export interface VaultFiles {
  /** Paths of notes under the root, with `/`, sorted. */
  readonly notes: readonly string[];
  /** Paths of everything else that a note may show or link to, sorted. */
  readonly attachments: readonly string[];
  /** Files of other kinds that nobody reads, sorted. */
  readonly others: readonly string[];
  readonly problems: readonly Problem[];
}

const notePattern = /\.mdx?$/i;
/** What some editors make of it: they hide the ending that they know, and add theirs. */
const almostNote = /\.(?:markdown|mdown|mkdn?|mdwn|mdtext|mdx?\.(?:txt|mdx?))$/i;
const attachmentPattern =
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|pdf|mp3|mp4|webm|ogg|wav|flac|csv|tsv|txt|zip)$/i;
const skippedFolders = new Set(['node_modules', 'dist']);
/** Hidden files that programs leave in a folder of notes, and that no program runs. */
const harmlessHidden =
  /^\.(?:obsidian|git|gitkeep|gitattributes|gitignore|trash|vscode|DS_Store|.*\.sw[a-p])$/;

/**
 * Lists a folder of notes. Hidden files and folders (`.obsidian`, `.git`, `.trash`) are not looked at;
 * symbolic links are never followed, since they could lead out of the folder. In a garden's own folder
 * every other file is a problem, and so is a name that an address would have to encode.
 */
export function listFiles(root: ContentRoot): VaultFiles {
  const notes: string[] = [];
  const attachments: string[] = [];
  const others: string[] = [];
  const problems: Problem[] = [];
  if (root.isGarden && isLink(root.notes)) report('', 'file/symlink', ...linkWords);
  // What reads the data says so; a link could name any folder of whoever builds.
  else if (!root.isOwn || !isLink(root.folder)) walk('');
  return { notes: notes.sort(), attachments: attachments.sort(), others: others.sort(), problems };

  function walk(folder: string): void {
    for (const entry of readFolder(join(root.notes, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) {
        if (!entry.name.startsWith('.') || root.isGarden)
          report(path, 'file/symlink', ...linkWords);
      } else if (entry.name.startsWith('.')) {
        if (root.isGarden && !harmlessHidden.test(entry.name)) reportType(path);
      } else if (hidesCharacters(entry.name)) {
        const message = 'the name holds a character that cannot be seen';
        report(path, 'file/name', message, 'Rename the file; it is not read.');
      } else if (entry.isDirectory()) {
        if (skippedFolders.has(entry.name)) continue;
        if (root.isGarden && !/^[a-z\d][a-z\d_-]*$/.test(entry.name)) {
          const plain = plainFileName(entry.name);
          report(
            path,
            'file/name',
            'a folder has small letters a-z, digits, - and _ only: its name stands in the addresses of its notes',
            `Rename it${plain === '' ? '' : `, for example to ${plain}`}.`,
          );
        }
        walk(path);
      } else if (!entry.isFile()) {
        reportType(path);
      } else if (almostNote.test(entry.name)) {
        others.push(path);
        const message =
          'the file is not read as a note, since its name ends in none of .md and .mdx';
        report(
          path,
          'file/type',
          message,
          `Rename it to ${entry.name.replace(almostNote, /\.mdx/i.test(entry.name) ? '.mdx' : '.md')}.`,
        );
      } else if (notePattern.test(entry.name)) {
        checkName(path, entry.name);
        notes.push(path);
      } else if (attachmentPattern.test(entry.name)) {
        checkName(path, entry.name);
        attachments.push(path);
      } else {
        others.push(path);
        if (root.isGarden) reportType(path);
      }
    }
  }

  function checkName(path: string, name: string): void {
    if (root.isGarden && isDeviceName(name)) {
      const message =
        'Windows keeps this name for a device, so that nobody there can have the file';
      report(path, 'file/name', message, 'Rename it: a word more is enough.');
      return;
    }
    if (!root.isGarden || /^[a-z\d][a-z\d_-]*(?:\.[a-z\d_-]+)*\.[a-z\d]+$/.test(name)) return;
    const plain = plainFileName(name);
    report(
      path,
      'file/name',
      'a file name has small letters a-z, digits, - and _ only: it becomes the address',
      `Rename it${/^\.|^mdx?$|^$/.test(plain) ? '' : `, for example to ${plain}`}; the title says it in any letters.`,
    );
  }

  function reportType(path: string): void {
    const help = 'Remove it: here belong .md and .mdx, images, and data such as .csv and .pdf.';
    report(path, 'file/type', 'no file of this kind belongs among the notes', help);
  }

  function report(path: string, rule: string, message: string, help: string): void {
    const file = (root.notesPrefix + path).replace(/\/$/, '');
    problems.push({ file, line: 1, column: 1, severity: 'error', rule, message, help });
  }
}

const linkWords = [
  'a symbolic link; it could lead out of the folder and is not followed',
  'Put the file itself here.',
] as const;

/** A problem for a path that is a symbolic link, which is then not read. */
export function refuseLink(path: string, file: string): Problem | undefined {
  if (!isLink(path)) return undefined;
  const [message, help] = linkWords;
  return { file, line: 1, column: 1, severity: 'error', rule: 'file/symlink', message, help };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function readFolder(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}
