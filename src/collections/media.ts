import { join } from 'node:path';
import { type MediaFile, makeMedia, mediaFiles } from '../vault/media.ts';
import { contentRoot } from './content-root.ts';
import { loadGarden } from './get-garden.ts';

/** Every file of `/media/`. */
export async function listMedia(): Promise<readonly MediaFile[]> {
  const { attachments } = await loadGarden();
  return [...attachments.values()].flatMap((attachment) => mediaFiles(attachment));
}

/** The bytes of one file of `/media/`; undefined if there is none of that name. */
export async function readMedia(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = (await listMedia()).find((media) => media.name === name);
  if (file === undefined) return undefined;
  return makeMedia(contentRoot.notes, file, join(process.cwd(), 'node_modules/.cache/media'));
}
