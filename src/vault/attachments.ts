import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { judgeAttachment } from './judge-attachment.ts';

/** A file beside the notes, and what is needed to show it. */
export interface Attachment {
  /** Path under the root of the notes. */
  readonly path: string;
  /** First characters of the SHA-256 of its bytes. */
  readonly digest: string;
  /** In pixels, for images. */
  readonly width?: number;
  readonly height?: number;
}

const imagePattern = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;

/**
 * Digest and size of a file; an image that cannot be read, or that no decoder should see, has no size
 * and is offered as a file.
 */
export async function readAttachment(root: string, path: string): Promise<Attachment> {
  const bytes = readFileSync(join(root, path));
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  if (!imagePattern.test(path) || judgeAttachment(path, bytes) !== undefined) {
    return { path, digest };
  }
  try {
    const { width, height, orientation = 1 } = await sharp(bytes).metadata();
    // Cameras store some pictures lying on their side.
    return orientation >= 5
      ? { path, digest, width: height, height: width }
      : { path, digest, width, height };
  } catch {
    return { path, digest };
  }
}
