import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import { tagKey } from '../garden/tags.ts';
import { type Mend, mendText } from '../markdown/mend-text.ts';
import type { ContentRoot } from './content-root.ts';
import { readNoteText } from './read-note.ts';

/** A change that was made. */
export interface VaultMend extends Mend {
  /** As problems name it. */
  readonly file: string;
}

/**
 * Mends in the notes what needs no decision, and writes those that changed: see `mendText`, and besides
 * tags written as no definition has them, and links to the former address of a note. Files that are no
 * text, or too large, are left alone. Returns what was done.
 */
export function mendVault(root: ContentRoot, garden: Garden): VaultMend[] {
  return garden.notes.flatMap((note) => {
    const { text: source, problems } = readNoteText(root, note.path);
    if (problems.length > 0 || source.includes('\0')) return [];
    const first = mendText(source, note.path);
    const mends = [...first.mends];
    const text = mendAddresses(mendTagNames(first.text, note, garden, mends), note, garden, mends);
    if (text === source) return [];
    const path = join(root.notes, note.path);
    writeFileSync(`${path}.mended`, text);
    renameSync(`${path}.mended`, path);
    return mends.map((mend) => ({ file: note.file, ...mend }));
  });
}

/** `tags: [HPC]` where the garden defines `hpc`. */
function mendTagNames(source: string, note: Note, garden: Garden, mends: Mend[]): string {
  const head = /^---[ \t]*\n[^]*?\n---[ \t]*(?:\n|$)/.exec(source)?.[0];
  if (head === undefined) return source;
  let mended = head;
  for (const { tag } of note.tags) {
    const key = tagKey(tag);
    if (key === tag || garden.tagByKey.get(key)?.defined !== true) continue;
    const written = tag.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    mended = mended.replace(
      new RegExp(`(^tags:[^\\n]*(?:\\n[ \\t]+-[^\\n]*)*?[\\s,["'#])${written}(?=[\\s,\\]"'])`, 'm'),
      (_, before: string) => {
        const line = source.slice(0, head.indexOf('tags:')).split('\n').length;
        mends.push({ line, what: `tag ${tag} is ${key}` });
        return before + key;
      },
    );
  }
  return mended + source.slice(head.length);
}

/** `[words](/notes/old/)` where the note says that it has moved from there. */
function mendAddresses(source: string, note: Note, garden: Garden, mends: Mend[]): string {
  const lines = source.split('\n');
  note.compiled.links.forEach((link, index) => {
    const target = note.links[index];
    const moved = target?.kind === 'note' ? garden.note(target.slug) : undefined;
    const old = moved?.redirectFrom.find((address) =>
      [link.target, `${link.target}/`].includes(address),
    );
    const written = lines[link.line - 1];
    if (moved === undefined || old === undefined || written === undefined) return;
    const mended = written.replace(`](${link.target}`, `](${moved.address}`);
    if (mended === written) return;
    lines[link.line - 1] = mended;
    mends.push({ line: link.line, what: `${old} has moved to ${moved.address}` });
  });
  return lines.join('\n');
}
