import { brotliCompressSync, constants } from 'node:zlib';
import type { KeptTexts } from '../../vault/kept-texts.ts';
import { oncePerText } from '../once-per-text.ts';

/** Bytes of a text as it travels from a host that compresses ahead of time, with all care. */
export function compressedSize(text: string): number {
  return compress(text, 11);
}

/**
 * Whether a text travels in `limit` bytes. Nearly every page does when it is compressed in haste, and
 * styles with little care, which take a thirtieth of the time; only what is near its limit is compressed with all.
 */
export function compressesTo(text: string, limit: number): boolean {
  return [0, 5, 11].some((quality) => compress(text, quality) <= limit);
}

/** Bytes of a text that is compressed in haste: never fewer than it travels in. */
export function quickSize(text: Buffer): number {
  return compress(text, 0);
}

/** Weighs texts of which many are the same: each is compressed once. */
export interface TextWeights {
  /** Bytes that a text travels in at most. */
  readonly atMost: (text: string) => number;
  /** {@link compressesTo}. */
  readonly fits: (text: string, limit: number) => boolean;
}

export function textWeights(): TextWeights {
  const atMost = oncePerText((text) => compress(text, 5));
  const whole = oncePerText(compressedSize);
  return { atMost, fits: (text, limit) => atMost(text) <= limit || whole(text) <= limit };
}

/** {@link compressedSize} of texts of which nearly all are those of earlier builds. */
export function keptSizes(kept: KeptTexts): (text: string) => number {
  return oncePerText((text) => {
    const known = Number(kept.read(text) ?? NaN);
    if (Number.isInteger(known)) return known;
    const size = compressedSize(text);
    kept.write(text, String(size));
    return size;
  });
}

function compress(text: string | Buffer, quality: number): number {
  return brotliCompressSync(text, {
    // The usual window of 4 MB has its pages cleared anew for each call, which takes ten times as long.
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 16 },
  }).length;
}
