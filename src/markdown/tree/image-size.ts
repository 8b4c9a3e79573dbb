export interface SizedDescription {
  readonly alt: string;
  /** In CSS pixels, as far as the author gave them. */
  readonly size: { readonly width?: number; readonly height?: number };
}

/** Obsidian's `alt|400x300`, `alt 400x300`, `alt|400` and `400`: description and size of an image. */
export function splitSize(label: string): SizedDescription {
  const match = /^(?:(.*?)(?:\s*\|\s*|\s+))?(\d{1,4})(?:x(\d{1,4}))?$/s.exec(label.trim());
  const [, alt, width, height] = match ?? [];
  // A number after words is part of the words: "Top500 list of November 2024".
  const isPartOfWords = alt !== undefined && !label.includes('|') && height === undefined;
  if (width === undefined || isPartOfWords) return { alt: label.trim(), size: {} };
  const size = {
    width: Number(width),
    ...(height === undefined ? {} : { height: Number(height) }),
  };
  return { alt: (alt ?? '').replace(/\|$/, '').trim(), size };
}
