import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts from earlier runs, each in a file of its own, under names of any kind. */
export interface KeptFiles {
  read(name: string): string | undefined;
  write(name: string, text: string): void;
  /** Removes what was neither read nor written since the folder was opened. */
  forgetRest(): void;
}

/**
 * A file for each text, so that one edit writes one, and nobody needs all of them at once. `maker` is a
 * digest of the programs that make them: what another version made is not there. What cannot be read or
 * written costs time and nothing else.
 */
export function openKeptFiles(folder: string, maker: string): KeptFiles {
  const known = new Set(listNames(folder));
  const asked = new Set<string>();
  const nameOf = (name: string): string => {
    const file = createHash('sha256').update(`${maker}\0${name}`).digest('base64url');
    asked.add(file);
    return file;
  };
  return {
    read(name) {
      const file = nameOf(name);
      if (!known.has(file)) return undefined;
      try {
        return readFileSync(join(folder, file), 'utf8');
      } catch {
        return undefined;
      }
    },
    write(name, text) {
      const file = join(folder, nameOf(name));
      try {
        mkdirSync(folder, { recursive: true });
        const temporary = `${file}.${String(process.pid)}`;
        writeFileSync(temporary, text);
        renameSync(temporary, file);
      } catch {
        // A folder that cannot be written, or a full disk: the next build makes it again.
      }
    },
    forgetRest() {
      for (const file of known) if (!asked.has(file)) rmSync(join(folder, file), { force: true });
    },
  };
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
