import type { Part } from '../garden/compiled-note.ts';
import { formatFact } from '../garden/format-fact.ts';
import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import { nameLink } from '../garden/print.ts';

/** A stretch of a note under one heading, as plain text. */
export interface TextSection {
  /** Empty for what stands before the first heading. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** A note in its sections, without code, formulas and what it shows of other notes. */
export function textSections(note: Note, garden: Garden): readonly TextSection[] {
  const sections = [{ id: '', heading: '', text: '' }];
  for (const block of note.compiled.body) {
    const heading = block.heading === undefined ? undefined : note.compiled.headings[block.heading];
    if (heading !== undefined) {
      sections.push({ id: heading.id, heading: heading.text, text: '' });
      continue;
    }
    const section = sections.at(-1);
    const text = plain(htmlOf(block.parts, note, garden));
    if (section !== undefined && text !== '') section.text += ` ${text}`;
  }
  return sections.map(({ text, ...rest }) => ({ ...rest, text: text.trim() }));
}

function htmlOf(parts: readonly Part[], note: Note, garden: Garden): string {
  return parts
    .map((part): string => {
      if (typeof part === 'string') return part;
      if (part.kind === 'link') {
        const link = note.compiled.links[part.link];
        const target = note.links[part.link];
        if (part.children.length > 0) return htmlOf(part.children, note, garden);
        return link && target ? nameLink(link, target, garden) : '';
      }
      if (part.kind !== 'component') return '';
      const { id, part: number } = part.attributes;
      const fact =
        part.name === 'Fact' && typeof id === 'string' ? garden.factById.get(id) : undefined;
      if (fact === undefined) return htmlOf(part.children, note, garden);
      return formatFact(fact, typeof number === 'number' ? number : undefined);
    })
    .join('');
}

function plain(html: string): string {
  return html
    .replaceAll(/<(math|pre|svg)\b[^]*?<\/\1>/g, ' ')
    .replaceAll(/<\/(?:p|li|td|th|tr|dd|dt|h[1-6]|blockquote)>|<br>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  amp: '&',
};
