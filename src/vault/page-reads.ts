import { createHash } from 'node:crypto';
import type { GardenDescription } from '../garden/describe-garden.ts';
import { digestOf } from './digest-of.ts';

/**
 * What of the garden each page reads while it is drawn, so that a later build draws it again only when
 * some of that has changed. Loaded by Node itself, once for the pages and for the build around them.
 */

let reads: Set<string> | undefined;
let ask: (() => Promise<GardenDescription>) | undefined;
let digests: Promise<Digests> | undefined;

interface Digests {
  readonly outline: string;
  readonly matterOf: ReadonlyMap<string, string>;
}

/** Says how to describe the garden, once it is needed. */
export function describeWhenAsked(describe: () => Promise<GardenDescription>): void {
  ask = describe;
}

/** The page that is being drawn reads the matter of that note. */
export function noteRead(slug: string): void {
  reads?.add(slug);
}

/** Does work whose outcome many pages use, so that none of them is taken to have read all of it. */
export function unnoticed<Made>(work: () => Made): Made {
  const before = reads;
  reads = undefined;
  try {
    return work();
  } finally {
    reads = before;
  }
}

/** Draws one page, and says of which notes it read the matter. Never two at once. */
export async function noticeReads<Made>(
  draw: () => Promise<Made>,
): Promise<{ readonly made: Made; readonly read: readonly string[] }> {
  const noticed = new Set<string>();
  reads = noticed;
  try {
    return { made: await draw(), read: [...noticed].sort() };
  } finally {
    reads = undefined;
  }
}

/**
 * A digest of all that a page is made from which read the matter of these notes; undefined where one of
 * them is gone, or where nobody can say.
 */
export async function digestOfReads(read: readonly string[]): Promise<string | undefined> {
  if (ask === undefined) return undefined;
  digests ??= digestGarden(ask);
  const { outline, matterOf } = await digests;
  const hash = createHash('sha256').update(outline);
  for (const slug of read) {
    const matter = matterOf.get(slug);
    if (matter === undefined) return undefined;
    hash.update(`\0${slug}\0${matter}`);
  }
  return hash.digest('base64url');
}

async function digestGarden(describe: () => Promise<GardenDescription>): Promise<Digests> {
  const { outline, matterOf } = await describe();
  return {
    outline: digestOf(outline),
    matterOf: new Map([...matterOf].map(([slug, text]) => [slug, digestOf(text)])),
  };
}
