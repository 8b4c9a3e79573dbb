import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeWhole } from './write-whole.ts';

/** Few colours are enough for line and letter, and make the file small. */
const format = { palette: true, colours: 16, dither: 0, effort: 1 } as const;
const fingerprint = JSON.stringify([format, sharp.versions]);

/** A drawing without text elements as a PNG. Kept in `cacheFolder` under a digest of what it is made from. */
export async function rasterise(
  drawing: string,
  cacheFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const digest = createHash('sha256').update(fingerprint).update(drawing).digest('hex');
  const cached = join(cacheFolder, `${digest.slice(0, 32)}.png`);
  try {
    return new Uint8Array(readFileSync(cached));
  } catch {
    const bytes = await sharp(Buffer.from(drawing)).png(format).toBuffer();
    writeWhole(cached, bytes);
    return new Uint8Array(bytes);
  }
}
