import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledNote } from '../garden/compiled-note.ts';
import { condense, type Problem } from '../garden/problem.ts';
import { compileNote } from '../markdown/compile-note.ts';
import type { ContentRoot } from './content-root.ts';

/** Larger files are not even read; what a note may have is far below. */
const maxBytes = 1024 * 1024;

export interface NoteText {
  /** Empty for a file that is not worth reading. */
  readonly text: string;
  /** What is wrong with the file as a file. */
  readonly problems: readonly Problem[];
}

/** Reads the text of one note. Never throws for what is in the file. */
export function readNoteText(root: ContentRoot, path: string): NoteText {
  const file = join(root.notes, path);
  const place = { file: root.notesPrefix + path, severity: 'error' as const };
  const { size } = statSync(file);
  if (size > maxBytes) {
    const message = `the file has ${String(Math.round(size / 1024))} KiB; a note has 256 at most`;
    const help = 'Split it: one idea, one note.';
    const problem = { ...place, line: 1, column: 1, rule: 'file/size', message, help };
    return { text: '', problems: [problem] };
  }
  const bytes = readFileSync(file);
  if (/^(?:fffe|feff)/.test(bytes.toString('hex', 0, 2))) {
    const message = 'the file is in UTF-16';
    const help = 'Save it with the encoding UTF-8.';
    return {
      text: '',
      problems: [{ ...place, line: 1, column: 1, rule: 'file/encoding', message, help }],
    };
  }
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      problems: [],
    };
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const before = text.slice(0, text.indexOf('\uFFFD')).split('\n');
    const problem = {
      ...place,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      rule: 'file/encoding',
      message: 'the file is not in UTF-8 from here on',
      help: 'Save it with the encoding UTF-8.',
    };
    return { text, problems: [problem] };
  }
}

/** Reads and compiles one note of the vault; its text can be handed in. */
export function compileFile(
  root: ContentRoot,
  path: string,
  { text, problems }: NoteText = readNoteText(root, path),
): CompiledNote {
  const note = compileNote({ path, file: root.notesPrefix + path, text });
  return problems.length === 0
    ? note
    : { ...note, problems: condense([...problems, ...note.problems]) };
}
