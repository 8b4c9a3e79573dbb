import { calculators } from '../calculators/index.ts';
import { questionOf } from '../calculators/question.ts';
import { formatFact } from '../garden/format-fact.ts';
import type { Garden } from '../garden/garden.ts';
import type { SearchRecord } from './record.ts';

/** What readers look for by name: notes, calculators and subjects. */
export function titleRecords(
  garden: Garden,
  href: (address: string) => string,
): readonly SearchRecord[] {
  const notes = garden.listed.map((note) => ({
    title: note.title,
    url: href(note.address),
    kind: 'note' as const,
    names: [...note.aliases, ...fileName(note.slug, note.title)].map(plain),
    headings: note.compiled.headings
      .map(({ text }) => text)
      .filter(isTelling)
      .map(plain),
    about: note.description,
  }));
  const tags = garden.tags
    .filter((tag) => tag.notes.length > 0)
    .map((tag) => ({
      title: tag.title,
      url: href(tag.address),
      kind: 'tag' as const,
      names: [],
      headings: [],
      about: tag.description,
    }));
  const models = calculators.map((calculator) => ({
    title: calculator.title,
    url: href(`/calculators/${calculator.id}/`),
    kind: 'calculator' as const,
    names: [plain(calculator.id.replaceAll('-', ' '))],
    headings: [],
    about: questionOf(calculator),
  }));
  return [...notes, ...models, ...tags];
}

/** Facts and sources: more of them, and rarely what is meant by a name. */
export function factRecords(
  garden: Garden,
  href: (address: string) => string,
): readonly SearchRecord[] {
  return [
    ...garden.facts.map((fact) => ({
      title: fact.statement,
      url: href(`/facts/${fact.id}/`),
      kind: 'fact' as const,
      names: [fact.id],
      headings: [],
      about: fact.value === null ? '' : formatFact(fact),
    })),
    ...garden.sources.map(({ key, title, label }) => ({
      title,
      url: href(`/sources/${key}/`),
      kind: 'source' as const,
      names: [key, plain(label)],
      headings: [],
      about: '',
    })),
  ];
}

function fileName(slug: string, title: string): readonly string[] {
  const name = (slug.split('/').at(-1) ?? '').replaceAll('-', ' ');
  return name === '' || name.toLowerCase() === title.toLowerCase() ? [] : [name];
}

/** Every note ends with the same heading, which tells nothing about it. */
function isTelling(heading: string): boolean {
  return !/^(?:what would change our mind|facts|what it teaches)$/i.test(heading);
}

/** The bar parts names when they are sent. */
function plain(text: string): string {
  return text.replaceAll('|', '/');
}
