import { join } from 'node:path';
import { type MediaFile, makeMedia, mediaFiles } from '../vault/media.ts';
import { contentRoot } from './content-root.ts';
import { loadGarden } from './get-garden.ts';

/** Every file of `/media/`. */
export async function listMedia(): Promise<readonly MediaFile[]> {
  const { attachments } = await loadGarden();
  return [...attachments.values()].flatMap((attachment) => mediaFiles(attachment));
}

/** The bytes of one file of `/media/`. */
export function readMedia(file: MediaFile): Promise<Uint8Array<ArrayBuffer>> {
  return makeMedia(contentRoot.notes, file, join(process.cwd(), 'node_modules/.cache/media'));
}
