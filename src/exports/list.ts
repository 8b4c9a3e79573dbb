import type { Garden, Tag } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import { partTexts } from './text-parts.ts';

/** More than this in one file is more than a program wants of a list. */
const mostCharacters = 200_000;

/**
 * `llms.txt` (llmstxt.org): what the garden is, and its notes by subject with their descriptions. A list
 * that is too long for one file goes on in `/llms/2.txt` and so on, which the first names.
 */
export function exportLists(
  garden: Garden,
  about: { readonly title: string; readonly description: string },
  urlOf: (address: string) => string,
  most = mostCharacters,
): readonly string[] {
  const rows = listNotes(garden, urlOf);
  let at = 0;
  const parts = partTexts(
    rows.map(({ line }) => line),
    most,
  ).map((lines) =>
    lines
      .map((line, index) => {
        const { subject = '' } = rows[at] ?? {};
        const isNew = index === 0 || subject !== rows[at - 1]?.subject;
        at += 1;
        return (isNew ? `\n## ${subject}\n\n` : '') + line;
      })
      .join(''),
  );
  const [first = '', ...others] = parts;
  const more = others.map((_, index) => {
    const number = String(index + 2);
    return `- [Part ${number} of this list](${urlOf(`/llms/${number}.txt`)})\n`;
  });
  return [
    [
      `# ${about.title}\n\n> ${about.description}\n`,
      first,
      ...(more.length > 0 ? [`\n## More notes\n\n${more.join('')}`] : []),
      `\n## Optional\n\n- [The text of all notes](${urlOf('/llms-full.txt')})\n`,
    ].join(''),
    ...others.map((lines, index) => `# ${about.title}: notes, part ${String(index + 2)}\n${lines}`),
  ];
}

/** A line for each note, subject after subject. */
function listNotes(
  garden: Garden,
  urlOf: (address: string) => string,
): readonly { readonly subject: string; readonly line: string }[] {
  const line = ({ title, address, description }: Note): string =>
    `- [${title}](${urlOf(address)})${description === '' ? '' : `: ${description}`}\n`;
  const subjects = garden.tags
    .filter((tag) => tag.parent === undefined)
    .map((tag) => ({ title: tag.title, notes: notesUnder(garden, tag) }))
    .filter(({ notes }) => notes.length > 0);
  const tagged = new Set(subjects.flatMap(({ notes }) => notes));
  const others = garden.listed.filter((note) => !tagged.has(note));
  return [...subjects, { title: 'Other notes', notes: others }].flatMap(({ title, notes }) =>
    notes.map((note) => ({ subject: title, line: line(note) })),
  );
}

/** Notes of a tag, with those of the tags below it. */
function notesUnder(garden: Garden, tag: Tag): readonly Note[] {
  const slugs = new Set<string>(tag.notes);
  return garden.listed.filter(({ slug }) => slugs.has(slug));
}
