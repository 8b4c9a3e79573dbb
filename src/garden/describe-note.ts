import type { CompiledNote } from './compiled-note.ts';
import { withoutExtension } from './vault-path.ts';

/** Longest description, in characters. */
export const longestDescription = 160;

/** Front matter's title, else the first top heading, else the name of the file, or of its folder. */
export function titleOfNote({ frontMatter, headings, path }: CompiledNote): string {
  const written = frontMatter.title ?? headings.find((heading) => heading.depth === 1)?.text;
  if (written !== undefined && written.trim() !== '') return written.trim();
  const segments = withoutExtension(path).split('/');
  if (segments.length > 1 && segments.at(-1)?.toLowerCase() === 'index') segments.pop();
  return segments.at(-1) ?? path;
}

/** Cuts text after the last word that ends within the longest description, and marks the cut. */
export function shortenText(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= longestDescription) return whole;
  const cut = whole.slice(0, longestDescription);
  const words = cut.slice(
    0,
    cut.lastIndexOf(' ') < 1 ? longestDescription - 1 : cut.lastIndexOf(' '),
  );
  return `${words.toWellFormed().replace(/[\s,;:.–—-]+$/, '')}…`;
}
