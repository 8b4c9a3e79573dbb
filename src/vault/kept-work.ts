import { readFileSync } from 'node:fs';
import { digestOf } from './digest-of.ts';
import { writeWhole } from './write-whole.ts';

/** What was worked out from a text before, so that a check looks only at what has changed. */
export interface KeptWork {
  /** What was made from this text under this name before, or what `make` makes of it now. */
  of<Made>(name: string, text: string, work: Work<Made>): Made;
  /** Writes what this run asked for, if any of it is new. What nobody asked for is forgotten. */
  save(): void;
}

/** Work that is kept in a file. */
export interface KeptFile extends KeptWork {
  /** Takes over what another thread made. */
  adopt(work: GatheredWork): void;
}

/** What was made, by name: data that one thread can hand to another. */
export type GatheredWork = readonly (readonly [name: string, entry: Entry])[];

export interface Work<Made> {
  readonly make: () => Made;
  /** Whether what a file held is what `make` makes. */
  readonly isMade: (kept: unknown) => kept is Made;
}

export interface Entry {
  readonly digest: string;
  readonly made: unknown;
}

/** Nothing is kept: everything is made anew. */
export const nothingKept: KeptWork = {
  of: (_name, _text, { make }) => make(),
  save: () => undefined,
};

/** Work that is made anew and gathered, for another thread to take over. */
export function gatherWork(): KeptWork & { readonly gathered: () => GatheredWork } {
  const entries = new Map<string, Entry>();
  return {
    ...nothingKept,
    of(name, text, { make }) {
      const made = make();
      entries.set(name, { digest: digestOf(text), made });
      return made;
    },
    gathered: () => [...entries],
  };
}

/**
 * Work kept in a file. `maker` is a digest of the programs that made it: what another version made is
 * not used. A file that cannot be read or written costs time and nothing else.
 */
export function openKeptWork(file: string, maker: string): KeptFile {
  const kept = readKept(file, maker);
  const asked = new Map<string, Entry>();
  let isNew = false;
  return {
    adopt(work) {
      for (const [name, entry] of work) kept.set(name, entry);
      isNew ||= work.length > 0;
    },
    of(name, text, { make, isMade }) {
      const digest = digestOf(text);
      const known = asked.get(name) ?? kept.get(name);
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
        writeWhole(file, JSON.stringify({ maker, entries: [...asked] }));
      } catch {
        // A folder that cannot be written, or a full disk: the next check works it out again.
      }
    },
  };
}

function readKept(file: string, maker: string): Map<string, Entry> {
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
