import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a text as it travels from a host that compresses ahead of time, with all care. */
export function compressedSize(text: string): number {
  return compress(text, 11);
}

/** {@link compressedSize} for texts of which many are the same: each is compressed once. */
export function sizesOnce(): (text: string) => number {
  const sizes = new Map<string, number>();
  return (text) => {
    const size = sizes.get(text) ?? compressedSize(text);
    sizes.set(text, size);
    return size;
  };
}

/**
 * Whether a text travels in `limit` bytes. Nearly every page does when it is compressed in haste, which
 * takes a thirtieth of the time; only the others are compressed with care.
 */
export function compressesTo(text: string, limit: number): boolean {
  return compress(text, 1) <= limit || compressedSize(text) <= limit;
}

function compress(text: string, quality: number): number {
  return brotliCompressSync(text, {
    // The usual window of 4 MB has its pages cleared anew for each call, which takes ten times as long.
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 16 },
  }).length;
}
