import type { CompiledNote, ComponentUse, Literal } from './compiled-note.ts';
import type { Fact } from './facts.ts';
import type { SourceUse } from './garden.ts';
import type { Note } from './note.ts';
import { selectFacts } from './select-facts.ts';
import type { Slug } from './slug.ts';

/** A fact that a component asks for, and which of its numbers. */
export interface FactUse {
  readonly id: string;
  readonly part?: number | undefined;
}

/**
 * The facts that a component in a note shows: `id` and `part` of Fact, `ids` of tables and charts, and
 * of all `facts` those that `where` of a table selects.
 */
export function factsOfComponent(
  { name, attributes }: Pick<ComponentUse, 'name' | 'attributes'>,
  facts: readonly Fact[],
): readonly FactUse[] {
  const { id, ids, part, where } = attributes;
  if (name === 'Fact') {
    const number = part === undefined || part === null ? undefined : Number(part);
    return typeof id === 'string' ? [{ id, part: number }] : [];
  }
  if (!name.startsWith('Fact')) return [];
  if (name === 'FactChart') {
    return listIds(ids).map((written) => {
      const [id = '', part] = written.split('/');
      return part === undefined ? { id } : { id, part: Number(part) };
    });
  }
  const selected = typeof where === 'string' ? selectFacts(where, facts) : undefined;
  const found = selected?.ok === true ? selected.facts : [];
  return [...listIds(ids).map((id) => ({ id })), ...found.map(({ id }) => ({ id }))];
}

/** The facts that the components of a note show, in its order. */
export function factsOfNote(
  { components }: Pick<CompiledNote, 'components'>,
  facts: readonly Fact[],
): readonly FactUse[] {
  return components.flatMap((component) => factsOfComponent(component, facts));
}

/** Fact id → the notes that use it, each once, in the order of notes. */
export function collectFactUses(
  notes: readonly Note[],
  facts: readonly Fact[],
): ReadonlyMap<string, readonly Slug[]> {
  return collectUses(notes, ({ compiled }) => factsOfNote(compiled, facts).map(({ id }) => id));
}

/** Ids of the calculators that a note shows, in its order. */
export function calculatorsOfNote({
  components,
}: Pick<CompiledNote, 'components'>): readonly string[] {
  return components.flatMap(({ name, attributes: { id } }) =>
    name === 'Calculator' && typeof id === 'string' ? [id] : [],
  );
}

/** Calculator id → the notes that show it, each once, in the order of notes. */
export function collectCalculatorUses(
  notes: readonly Note[],
): ReadonlyMap<string, readonly Slug[]> {
  return collectUses(notes, ({ compiled }) => calculatorsOfNote(compiled));
}

function collectUses(
  notes: readonly Note[],
  idsIn: (note: Note) => readonly string[],
): ReadonlyMap<string, readonly Slug[]> {
  const uses = new Map<string, Set<Slug>>();
  for (const note of notes) {
    for (const id of idsIn(note)) add(uses, id, note.slug);
  }
  return new Map([...uses].map(([id, slugs]) => [id, [...slugs]]));
}

/** Source key → the notes and facts that cite it. */
export function collectSourceUses(
  notes: readonly Note[],
  facts: readonly Fact[],
): ReadonlyMap<string, SourceUse> {
  const inNotes = new Map<string, Set<Slug>>();
  const inFacts = new Map<string, Set<string>>();
  for (const { slug, compiled } of notes) {
    for (const { key } of compiled.citations) add(inNotes, key, slug);
  }
  for (const { id, cite } of facts) add(inFacts, cite, id);
  const keys = new Set([...inNotes.keys(), ...inFacts.keys()]);
  return new Map(
    [...keys].map((key) => [
      key,
      { notes: [...(inNotes.get(key) ?? [])], facts: [...(inFacts.get(key) ?? [])] },
    ]),
  );
}

/** A list, or one text with commas or blanks between. */
function listIds(value: Literal | undefined): string[] {
  if (typeof value === 'string') return value.split(/[\s,]+/).filter((id) => id !== '');
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

function add<Item>(map: Map<string, Set<Item>>, key: string, item: Item): void {
  const items = map.get(key);
  if (items) items.add(item);
  else map.set(key, new Set([item]));
}
