import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledNote, isCompiledNote } from '../garden/compiled-note.ts';

/** Compiled notes from earlier runs, each in a file that is named by a digest of all that it was made from. */
export interface KeptNotes {
  /** The note that was made from this text by the same compiler, or what `make` makes of it now. */
  of(text: string, make: () => CompiledNote): CompiledNote;
  /** Removes what nobody has asked for. */
  forgetRest(): void;
}

/**
 * A file for each note, so that one edit writes one note, and nobody needs all of them in one text. What
 * cannot be read or written costs time and nothing else. `maker` is a digest of the compiler.
 */
export function openKeptNotes(folder: string, maker: string): KeptNotes {
  const known = new Set(listNames(folder));
  const asked = new Set<string>();
  return {
    of(text, make) {
      const name = `${digest(`${maker}\0${text}`)}.json`;
      asked.add(name);
      const kept = known.has(name) ? readNote(join(folder, name)) : undefined;
      if (kept !== undefined) return kept;
      const note = make();
      writeNote(folder, name, note);
      return note;
    },
    forgetRest() {
      for (const name of known) {
        if (!asked.has(name)) rmSync(join(folder, name), { force: true });
      }
    },
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readNote(file: string): CompiledNote | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isCompiledNote(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function writeNote(folder: string, name: string, note: CompiledNote): void {
  try {
    mkdirSync(folder, { recursive: true });
    const temporary = join(folder, `${name}.${String(process.pid)}`);
    writeFileSync(temporary, JSON.stringify(note));
    renameSync(temporary, join(folder, name));
  } catch {
    // A folder that cannot be written, or a full disk: the next build compiles it again.
  }
}
