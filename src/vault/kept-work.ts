import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What was worked out from a text before, so that a check looks only at what has changed. */
export interface KeptWork {
  /** What was made from this text under this name before, or what `make` makes of it now. */
  of<Made>(name: string, text: string, work: Work<Made>): Made;
  /** Writes what this run asked for, if any of it is new. What nobody asked for is forgotten. */
  save(): void;
}

export interface Work<Made> {
  readonly make: () => Made;
  /** Whether what a file held is what `make` makes. */
  readonly isMade: (kept: unknown) => kept is Made;
}

interface Entry {
  readonly digest: string;
  readonly made: unknown;
}

/** Nothing is kept: everything is made anew. */
export const nothingKept: KeptWork = {
  of: (_name, _text, { make }) => make(),
  save: () => undefined,
};

/**
 * Work kept in a file. `maker` is a digest of the programs that made it: what another version made is
 * not used. A file that cannot be read or written costs time and nothing else.
 */
export function openKeptWork(file: string, maker: string): KeptWork {
  const kept = readKept(file, maker);
  const asked = new Map<string, Entry>();
  let isNew = false;
  return {
    of(name, text, { make, isMade }) {
      const digest = createHash('sha256').update(text).digest('base64url');
      const known = kept.get(name);
      if (known?.digest === digest && isMade(known.made)) {
        asked.set(name, known);
        return known.made;
      }
      isNew = true;
      const made = make();
      asked.set(name, { digest, made });
      return made;
    },
    save() {
      if (!isNew && asked.size === kept.size) return;
      try {
        mkdirSync(dirname(file), { recursive: true });
        const temporary = `${file}.${String(process.pid)}`;
        writeFileSync(temporary, JSON.stringify({ maker, entries: [...asked] }));
        renameSync(temporary, file);
      } catch {
        // A folder that cannot be written, or a full disk: the next check works it out again.
      }
    },
  };
}

function readKept(file: string, maker: string): ReadonlyMap<string, Entry> {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof kept !== 'object' || kept === null) return new Map();
    if (!('maker' in kept) || kept.maker !== maker || !('entries' in kept)) return new Map();
    if (!Array.isArray(kept.entries)) return new Map();
    const entries: readonly unknown[] = kept.entries;
    return new Map(entries.filter(isNamedEntry));
  } catch {
    return new Map();
  }
}

function isNamedEntry(pair: unknown): pair is [string, Entry] {
  if (!Array.isArray(pair)) return false;
  const parts: readonly unknown[] = pair;
  const [name, entry] = parts;
  return (
    typeof name === 'string' &&
    typeof entry === 'object' &&
    entry !== null &&
    'digest' in entry &&
    typeof entry.digest === 'string' &&
    'made' in entry
  );
}
