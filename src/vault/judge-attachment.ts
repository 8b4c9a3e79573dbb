import { extname } from 'node:path';
import { imageSize } from 'image-size';
import { judgeSvg } from './judge-svg.ts';

const maxBytes = 512 * 1024;
const maxPixels = 40_000_000;

/** Why a file beside the notes is refused. */
export interface FileRefusal {
  readonly rule: 'img/size' | 'img/content' | 'img/svg';
  readonly message: string;
  readonly help: string;
}

/**
 * Judges an image by its bytes before any decoder sees them: decoders go by the content, not by the
 * name, and they are where the holes are. Undefined for an image that may be shown, and for a file that
 * is no image.
 */
export function judgeAttachment(path: string, bytes: Uint8Array): FileRefusal | undefined {
  const kind = kindOfName(path);
  if (kind === undefined) return undefined;
  if (bytes.length > maxBytes) {
    const size = Math.ceil(bytes.length / 1024);
    return {
      rule: 'img/size',
      message: `the image has ${String(size)} KiB; ${String(maxBytes / 1024)} is the limit`,
      help: 'Save it smaller, as WebP or with fewer pixels: the page shows 1,920 at most.',
    };
  }
  if (kind === 'svg') return judgeDrawing(bytes);
  const found = kindOfBytes(bytes);
  if (found !== kind) {
    return {
      rule: 'img/content',
      message: `the file is named as ${kind} and begins as ${found ?? 'something else'}`,
      help:
        found === undefined
          ? 'Save the image again in the format that its name says.'
          : `Give it the ending .${found}, or save it again as ${kind}.`,
    };
  }
  return judgePixels(bytes, kind);
}

function judgeDrawing(bytes: Uint8Array): FileRefusal | undefined {
  const help = 'Save it as plain SVG without scripts, styles, links and images, or as PNG.';
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const reason = /<svg[\s>]/.test(text) ? judgeSvg(text) : 'it is no SVG';
    return reason === undefined
      ? undefined
      : { rule: 'img/svg', message: `the drawing cannot be shown: ${reason}`, help };
  } catch {
    return { rule: 'img/svg', message: 'the drawing is not in UTF-8', help };
  }
}

function judgePixels(bytes: Uint8Array, kind: string): FileRefusal | undefined {
  try {
    const { width, height } = imageSize(bytes);
    if (width * height <= maxPixels) return undefined;
    return {
      rule: 'img/size',
      message: `the image is ${String(width)} x ${String(height)} pixels; 40 million is the limit`,
      help: 'Scale it down: the page shows 1,920 pixels at most.',
    };
  } catch {
    return {
      rule: 'img/content',
      message: `the file begins as ${kind} and cannot be read as one`,
      help: 'Save the image again.',
    };
  }
}

const kinds: ReadonlyMap<string, string> = new Map([
  ...['png', 'gif', 'webp', 'avif', 'bmp', 'svg'].map((kind) => [kind, kind] as const),
  ['jpg', 'jpg'],
  ['jpeg', 'jpg'],
]);

function kindOfName(path: string): string | undefined {
  return kinds.get(extname(path).slice(1).toLowerCase());
}

function kindOfBytes(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1A\n')) return 'png';
  if (head.startsWith('\xFF\xD8\xFF')) return 'jpg';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF....WEBP/s.test(head)) return 'webp';
  if (/^....ftyp(?:avif|avis)/s.test(head)) return 'avif';
  return head.startsWith('BM') ? 'bmp' : undefined;
}
