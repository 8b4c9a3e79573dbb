import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Note } from '../garden/note.ts';
import { contentRoot } from './content-root.ts';

/** The file that a note was compiled from. */
export function noteSource(note: Note): string {
  return readFileSync(join(contentRoot.notes, note.path), 'utf8');
}
