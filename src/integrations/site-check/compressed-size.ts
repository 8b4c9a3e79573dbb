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
 * Whether a text travels in `limit` bytes. Nearly every page does when it is compressed in haste, and
 * styles with little care, which take a thirtieth of the time; only what is near its limit is compressed with all.
 */
export function compressesTo(text: string, limit: number): boolean {
  return [1, 5, 11].some((quality) => compress(text, quality) <= limit);
}

/** {@link compressesTo} for texts of which many are the same: each is compressed once for a limit. */
export function fitsOnce(): (text: string, limit: number) => boolean {
  const known = new Map<number, Map<string, boolean>>();
  return (text, limit) => {
    const ofLimit = known.get(limit) ?? new Map<string, boolean>();
    known.set(limit, ofLimit);
    const fits = ofLimit.get(text) ?? compressesTo(text, limit);
    ofLimit.set(text, fits);
    return fits;
  };
}

function compress(text: string, quality: number): number {
  return brotliCompressSync(text, {
    // The usual window of 4 MB has its pages cleared anew for each call, which takes ten times as long.
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 16 },
  }).length;
}
