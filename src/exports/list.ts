import type { Garden, Tag } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';

/** `llms.txt` (llmstxt.org): what the garden is, and its notes by subject with their descriptions. */
export function exportList(
  garden: Garden,
  about: { readonly title: string; readonly description: string },
  urlOf: (address: string) => string,
): string {
  const line = ({ title, address, description }: Note): string =>
    `- [${title}](${urlOf(address)})${description === '' ? '' : `: ${description}`}`;
  const subjects = garden.tags
    .filter((tag) => tag.parent === undefined)
    .map((tag) => ({ tag, notes: notesUnder(garden, tag) }))
    .filter(({ notes }) => notes.length > 0);
  const sections = subjects.map(
    ({ tag, notes }) => `## ${tag.title}\n\n${notes.map(line).join('\n')}`,
  );
  const tagged = new Set(subjects.flatMap(({ notes }) => notes));
  const others = garden.listed.filter((note) => !tagged.has(note));
  return [
    `# ${about.title}`,
    `> ${about.description}`,
    ...sections,
    ...(others.length > 0 ? [`## Other notes\n\n${others.map(line).join('\n')}`] : []),
    '',
  ].join('\n\n');
}

/** Notes of a tag, with those of the tags below it. */
function notesUnder(garden: Garden, tag: Tag): readonly Note[] {
  const slugs = new Set<string>(tag.notes);
  return garden.listed.filter(({ slug }) => slugs.has(slug));
}
