import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { digestOf } from './digest-of.ts';
import { writeWhole } from './write-whole.ts';

/** Texts from earlier runs, under names of any kind. */
export interface KeptTexts {
  read(name: string): string | undefined;
  write(name: string, text: string): void;
  /** Keeps what was read or written since the folder was opened, and forgets the rest. */
  save(): void;
}

/** Where a text lies: the file, the first byte, the number of bytes. */
type Place = readonly [pack: string, start: number, length: number];

const indexSchema = z.object({
  maker: z.string(),
  places: z.record(z.string(), z.tuple([z.string(), z.int(), z.int()])),
});

/** Bytes that are written at once. */
const batch = 4 * 1024 * 1024;
/** Files among which texts are scattered, until they are gathered in one. */
const mostPacks = 8;

/**
 * Thousands of texts in a few files, since a disk takes longer to make a file for each than all else that is
 * done to them. A run writes what is new into a file of its own, so that two at once do not meet, and `index.json`
 * says where each text lies. `maker` is a digest of the programs that make them: what another version made
 * is not there. What cannot be read or written costs time and nothing else.
 */
export function openKeptTexts(folder: string, maker: string): KeptTexts {
  const known = readIndex(folder, maker);
  const asked = new Map<string, Place>();
  const open = new Map<string, number>();
  const pack = `${randomUUID()}.pack`;
  /** What waits to be written at once. */
  let waiting: Buffer | undefined;
  let waitingBytes = 0;
  let end = 0;

  const flush = (): void => {
    if (waiting === undefined || waitingBytes === 0) return;
    const bytes = waiting.subarray(0, waitingBytes);
    waitingBytes = 0;
    mkdirSync(folder, { recursive: true });
    const file = open.get(pack) ?? openSync(join(folder, pack), 'wx+');
    open.set(pack, file);
    writeAll(file, bytes);
  };
  const add = (digest: string, text: string): void => {
    // No character takes more than three for each of its units.
    const most = text.length * 3;
    if (waitingBytes + most > (waiting?.length ?? 0)) flush();
    if (waiting === undefined || most > waiting.length) {
      waiting = Buffer.allocUnsafeSlow(Math.max(batch, most));
    }
    const length = waiting.write(text, waitingBytes);
    asked.set(digest, [pack, end, length]);
    waitingBytes += length;
    end += length;
  };
  const readAt = ([name, start, length]: Place): string | undefined => {
    // A file of nothing but empty texts is never made.
    if (length === 0) return '';
    if (name === pack) flush();
    const file = open.get(name) ?? openSync(join(folder, name), 'r');
    open.set(name, file);
    const bytes = Buffer.allocUnsafe(length);
    return readSync(file, bytes, 0, length, start) === length ? bytes.toString() : undefined;
  };
  return {
    read(name) {
      const digest = digestOf(name);
      const place = asked.get(digest) ?? known.get(digest);
      const text = place && attempt(() => readAt(place));
      if (place !== undefined && text !== undefined) asked.set(digest, place);
      return text;
    },
    write(name, text) {
      attempt(() => {
        add(digestOf(name), text);
      });
    },
    save() {
      attempt(() => {
        const packs = new Set([...asked.values()].map(([name]) => name));
        if (packs.size > mostPacks) {
          for (const [digest, place] of [...asked]) {
            const text = place[0] === pack ? undefined : readAt(place);
            if (text !== undefined) add(digest, text);
          }
        }
        flush();
        const index = JSON.stringify({ maker, places: Object.fromEntries(asked) });
        writeWhole(join(folder, 'index.json'), index);
      });
      for (const file of open.values()) closeSync(file);
      open.clear();
      attempt(() => {
        forgetPacks(folder, new Set([...asked.values()].map(([name]) => name)));
      });
    },
  };
}

/** A folder that cannot be read or written, or a full disk: the next run makes what is missing again. */
function attempt<Done>(work: () => Done): Done | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

function readIndex(folder: string, maker: string): ReadonlyMap<string, Place> {
  const index = attempt(() =>
    indexSchema.parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))),
  );
  return index?.maker === maker ? new Map(Object.entries(index.places)) : new Map();
}

/** Also what runs left that were stopped, and what an earlier form of this folder held. */
function forgetPacks(folder: string, used: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    if (name !== 'index.json' && !used.has(name)) rmSync(join(folder, name), { force: true });
  }
}
