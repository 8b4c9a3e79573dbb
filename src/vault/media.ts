import { readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import sharp from 'sharp';
import { slugOfPath } from '../garden/slug.ts';
import type { Attachment } from './attachments.ts';
import { writeWhole } from './write-whole.ts';

const widths = [480, 960, 1440];
const scalable = /\.(?:png|jpe?g|webp|avif|bmp)$/i;

/** One file of the site made from an attachment. */
export interface MediaFile {
  /** Name in the site's `/media/`: readable, and new whenever the bytes are. */
  readonly name: string;
  readonly attachment: Attachment;
  /** Width to scale to; the attachment itself when absent. */
  readonly width?: number;
}

/** The files of an attachment, smallest first: an image in a few widths as WebP, all else as it is. */
export function mediaFiles(attachment: Attachment): readonly [MediaFile, ...MediaFile[]] {
  const { name, ext } = parse(attachment.path);
  const stem = `${slugOfPath(name)}.${attachment.digest}`;
  const natural = attachment.width;
  if (natural === undefined || !scalable.test(ext)) {
    return [{ name: `${stem}${ext.toLowerCase()}`, attachment }];
  }
  const smaller = widths.filter((width) => width < natural);
  const scaled = [...smaller, Math.min(natural, 1920)].map((width) => ({
    name: `${stem}.${String(width)}.webp`,
    attachment,
    width,
  }));
  const [first, ...rest] = scaled;
  return first === undefined ? [{ name: `${stem}${ext}`, attachment }] : [first, ...rest];
}

/** The bytes of a media file. Scaled images are kept in `cacheFolder` under their name. */
export async function makeMedia(
  root: string,
  file: MediaFile,
  cacheFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const original = join(root, file.attachment.path);
  if (file.width === undefined) return new Uint8Array(readFileSync(original));
  const cached = join(cacheFolder, file.name);
  try {
    return new Uint8Array(readFileSync(cached));
  } catch {
    const bytes = await sharp(original).rotate().resize({ width: file.width }).webp().toBuffer();
    writeWhole(cached, bytes);
    return new Uint8Array(bytes);
  }
}
