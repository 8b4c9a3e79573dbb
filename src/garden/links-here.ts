import { calculators } from '../calculators/index.ts';
import { questionOf } from '../calculators/question.ts';
import type { LinkContext } from './compiled-note.ts';
import type { Fact } from './facts.ts';
import { formatFact } from './format-fact.ts';
import type { Garden } from './garden.ts';
import { indexNames, namesIn, type NamedNote } from './names-in-text.ts';
import type { Note } from './note.ts';
import type { Slug } from './slug.ts';
import { findUnlinkedMentions } from './unlinked-mentions.ts';
import { calculatorsOfNote } from './uses.ts';

/** Something that leads to a note, and the passages in which it does. */
export interface LinkHere<From> {
  readonly from: From;
  readonly contexts: readonly LinkContext[];
}

export interface CalculatorPage {
  readonly id: string;
  readonly title: string;
  readonly question: string;
}

/** Everything that leads to a note, or names it. */
export interface LinksHere {
  readonly notes: readonly LinkHere<Note>[];
  /** That name it in their question, or that it shows; those have no passage. */
  readonly calculators: readonly LinkHere<CalculatorPage>[];
  /** That name it in their statement, where the name is a link. */
  readonly facts: readonly LinkHere<Fact>[];
  /** Notes that name it without a link. */
  readonly mentions: readonly LinkHere<Note>[];
}

/** Who leads to which note, and which notes the texts of facts and calculators name. */
export interface LinkIndex {
  readonly linksTo: (note: Note) => LinksHere;
  /** In the order of the text. */
  readonly namedByFact: ReadonlyMap<string, readonly NamedNote[]>;
  readonly namedByCalculator: ReadonlyMap<string, readonly NamedNote[]>;
}

/**
 * Turns all links of the garden round. Statements of facts and questions of calculators are plain text:
 * the names of notes in them are the links of their pages. Without `withMentions` no note is listed that
 * only names another.
 */
export function indexLinks(garden: Garden, withMentions = true): LinkIndex {
  const names = indexNames(garden.listed);
  const named = (text: string): readonly NamedNote[] => namesIn(text, names, new Set<Slug>(), true);
  const namedByFact = new Map(garden.facts.map(({ id, statement }) => [id, named(statement)]));
  const pages = calculators.map((calculator) => ({
    id: calculator.id,
    title: calculator.title,
    question: questionOf(calculator),
  }));
  const namedByCalculator = new Map(pages.map(({ id, question }) => [id, named(question)]));
  const facts = new Map<Slug, LinkHere<Fact>[]>();
  for (const fact of garden.facts) {
    for (const { of, context } of namedByFact.get(fact.id) ?? []) {
      addTo(facts, of, { from: fact, contexts: [context] });
    }
  }
  const mentions = new Map<Slug, LinkHere<Note>[]>();
  for (const { from, of, context } of withMentions ? findUnlinkedMentions(garden) : []) {
    const note = garden.note(from);
    if (note) addTo(mentions, of, { from: note, contexts: [context] });
  }
  const linksTo = (note: Note): LinksHere => ({
    notes: note.backlinks.flatMap(({ slug, contexts }) => {
      const from = garden.note(slug);
      return from === undefined ? [] : [{ from, contexts }];
    }),
    calculators: pages.flatMap((from) => {
      const contexts = (namedByCalculator.get(from.id) ?? [])
        .filter(({ of }) => of === note.slug)
        .map(({ context }) => context);
      return contexts.length > 0 || shows(note, from.id) ? [{ from, contexts }] : [];
    }),
    facts: facts.get(note.slug) ?? [],
    mentions: mentions.get(note.slug) ?? [],
  });
  return { linksTo, namedByFact, namedByCalculator };
}

/** Whether a note holds a calculator, whose page then leads to it. */
function shows({ compiled }: Note, id: string): boolean {
  return calculatorsOfNote(compiled).includes(id);
}

function addTo<Item>(map: Map<Slug, Item[]>, slug: Slug, item: Item): void {
  const items = map.get(slug);
  if (items) items.push(item);
  else map.set(slug, [item]);
}

/** How many there are in all. */
export function countLinks({ notes, calculators, facts, mentions }: LinksHere): number {
  return notes.length + calculators.length + facts.length + mentions.length;
}

/** The page of everything that leads to a note. No slug has a tilde, so that no note is in the way. */
export function linksAddress({ address }: Pick<Note, 'address'>): string {
  return `${address}~links/`;
}

/** One thing that leads to a note, as a row of a list. */
export interface LinkRow {
  readonly group: string;
  readonly title: string;
  readonly address: string;
  readonly contexts: readonly LinkContext[];
  /** What it is, where no passage says it. */
  readonly says?: string;
}

/** Passages of one page that are shown; more teach no more. */
const mostPassages = 3;

/** All that leads to a note, one row each, group after group. */
export function listLinks({ notes, calculators, facts, mentions }: LinksHere): readonly LinkRow[] {
  const rowOfNote =
    (group: string) =>
    ({ from, contexts }: LinkHere<Note>): LinkRow => ({
      group,
      title: from.title,
      address: from.address,
      contexts: contexts.slice(0, mostPassages),
    });
  return [
    ...notes.map(rowOfNote('Notes')),
    ...calculators.map(({ from, contexts }) => ({
      group: 'Calculators',
      title: from.title,
      address: `/calculators/${from.id}/`,
      contexts,
      ...(contexts.length === 0 && { says: from.question }),
    })),
    ...facts.map(({ from, contexts }) => ({
      group: 'Facts',
      title: from.value === null ? from.id.replaceAll('-', ' ') : formatFact(from),
      address: `/facts/${from.id}/`,
      contexts,
    })),
    ...mentions.map(rowOfNote('Named without a link')),
  ];
}
