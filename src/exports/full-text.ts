import { partTexts } from './text-parts.ts';

/** More than this in one file is more than most programs read at once. */
const mostCharacters = 1_000_000;

/** The file that leads to all text, and the parts that it is cut into where it would be too long. */
export interface FullText {
  readonly file: string;
  /** At `/llms-full/1.txt` and so on; none where the file itself holds everything. */
  readonly parts: readonly string[];
}

/** The text of all notes, each given as Markdown that begins with its title, for programs that read. */
export function exportFullText(
  notes: readonly { readonly title: string; readonly markdown: string }[],
  about: { readonly title: string },
  urlOf: (address: string) => string,
  most = mostCharacters,
): FullText {
  const between = '\n---\n\n';
  const parts = partTexts(
    notes.map(({ markdown }) => markdown),
    most,
  );
  if (parts.length === 1) return { file: (parts[0] ?? []).join(between), parts: [] };
  let first = 0;
  const lines = parts.map((texts, index) => {
    const last = first + texts.length - 1;
    const names = [notes[first]?.title ?? '', notes[last]?.title ?? ''];
    first = last + 1;
    const number = String(index + 1);
    return `- [Part ${number}](${urlOf(`/llms-full/${number}.txt`)}): ${[...new Set(names)].join(' to ')}`;
  });
  return {
    file: `# ${about.title}: the text of all notes\n\n${lines.join('\n')}\n`,
    parts: parts.map((texts) => texts.join(between)),
  };
}
