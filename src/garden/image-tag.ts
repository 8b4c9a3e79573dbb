import { escapeHtml } from './escape-html.ts';

interface Size {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

export interface ImageTag {
  /** Smallest first; without width for a file that is not scaled. */
  readonly files: readonly { readonly address: string; readonly width?: number | undefined }[];
  readonly alt: string;
  /** In pixels. */
  readonly natural: Size;
  /** As the author wants it shown, in CSS pixels. */
  readonly wanted: Size;
}

/** The widest that text gets, in CSS pixels. */
const columnWidth = 612;

/**
 * An `<img>` that is loaded when it comes near, in the smallest file that is sharp enough, and that
 * takes its place before it is there. Sizes that are not known are left out.
 */
export function imageTag({ files, alt, natural, wanted }: ImageTag): string {
  const shown = shownSize(natural, wanted);
  const scaled = files.filter(({ width }) => width !== undefined);
  const src = files.find(({ width = 0 }) => width >= columnWidth) ?? files.at(-1);
  const attributes: Record<string, string | number | undefined> = {
    src: src?.address ?? '',
    srcset:
      scaled.length > 1
        ? scaled.map(({ address, width }) => `${address} ${String(width)}w`).join(', ')
        : undefined,
    sizes:
      scaled.length > 1
        ? `(min-width: 40rem) ${String(Math.min(shown.width ?? columnWidth, columnWidth))}px, 92vw`
        : undefined,
    ...shown,
    alt,
    loading: 'lazy',
    decoding: 'async',
  };
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${escapeHtml(String(value))}"`],
  );
  return `<img ${written.join(' ')}>`;
}

/** One wanted side is enough: the other follows from the picture's own proportions. */
function shownSize(natural: Size, wanted: Size): Size {
  const { width, height } = natural;
  if (width === undefined || height === undefined) return wanted;
  if (wanted.width !== undefined) {
    return {
      width: wanted.width,
      height: wanted.height ?? Math.round((wanted.width * height) / width),
    };
  }
  return { width, height };
}
