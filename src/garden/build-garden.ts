import { creditNote } from './authors.ts';
import { collectBacklinks } from './backlinks.ts';
import { findStale } from './check-stale.ts';
import type { CompiledNote } from './compiled-note.ts';
import { daysOf, followFiles, type FileHistory } from './content-history.ts';
import { shortenText, titleOfNote } from './describe-note.ts';
import { createFactFiller } from './fact-marks.ts';
import type { FactFiller } from './fact-marks.ts';
import type { Garden, GardenInput } from './garden.ts';
import type { Note } from './note.ts';
import { collectQuantities, isSuperseded } from './quantities.ts';
import { collectReadingPaths } from './reading-path.ts';
import { collectRelated } from './related.ts';
import { createResolver } from './resolve.ts';
import { mayHavePage } from './site-address.ts';
import { noteAddress, numberedSlug, slugOfPath } from './slug.ts';
import type { Slug } from './slug.ts';
import { buildTags } from './tags.ts';
import { collectCalculatorUses, collectFactUses, collectSourceUses } from './uses.ts';
import { collectWanted } from './wanted.ts';

/**
 * Builds the garden from its notes, facts, sources and tags: resolves every link and derives all that
 * follows from them. Takes time linear in the number of links, never throws on any compiled note, and
 * gives the same garden whatever the order of the notes.
 */
export function buildGarden(input: GardenInput): Garden {
  const factById = mapFirst(input.facts, (fact) => fact.id);
  const quantities = collectQuantities(input.facts);
  const stale = findStale(input.facts, (fact) => isSuperseded(fact, quantities), input.today);
  const filler = createFactFiller(factById);
  const compiled = input.notes
    .filter(({ frontMatter }) => input.includeDrafts === true || !frontMatter.draft)
    .toSorted((a, b) => compareText(a.path, b.path));
  const slugs = assignSlugs(compiled);
  const notesPrefix = input.notesPrefix ?? '';
  const history = input.history ?? { isComplete: false, why: 'nobody asked for it' };
  const files = followFiles(history);
  const named = compiled.map((note, index) => ({
    ...nameNote(note, slugs[index], filler),
    ...dateNote(note.frontMatter, files.get(notesPrefix + note.path)),
    ...nameAuthors(note.frontMatter, files.get(notesPrefix + note.path)),
  }));
  const attachments = [...new Set(input.attachments)].sort(compareText);
  const sourceKeys = new Set([
    ...input.sources.map(({ key }) => key),
    ...(input.unreadSources ?? []),
  ]);
  const pages = {
    facts: new Set([...factById.keys(), ...(input.unreadFacts ?? [])]),
    sources: sourceKeys,
  };
  const resolver = createResolver({
    ...{ notes: named, attachments, notesPrefix },
    hasPage: (address) => mayHavePage(address, pages),
  });

  const linked = named.map((note) => ({
    ...note,
    file: notesPrefix + note.path,
    links: note.compiled.links.map((link) => resolver.resolve(link, note)),
  }));
  const tagByKey = buildTags(input.tags, linked);
  const backlinks = collectBacklinks(linked, filler);
  const related = collectRelated(linked, tagByKey);
  const wantedByName = collectWanted(linked, filler);

  const whole: readonly Note[] = linked.map((note) => ({
    ...note,
    backlinks: backlinks.get(note.slug) ?? [],
    related: related.get(note.slug) ?? [],
  }));
  const { onRead } = input;
  const notes = onRead === undefined ? whole : whole.map((note) => watchNote(note, onRead));
  const listed = notes.filter((note) => !note.unlisted);
  const noteBySlug = new Map<string, Note>(notes.map((note) => [note.slug, note]));
  const sources = input.sources.toSorted((a, b) => compareText(a.key, b.key));
  return {
    notes,
    listed,
    noteBySlug,
    noteByPath: mapFirst(notes, (note) => note.path),
    facts: input.facts,
    factById,
    unreadFacts: new Set(input.unreadFacts),
    sourceKeys,
    unreadTags: new Set(input.unreadTags),
    quantities,
    stale,
    staleIds: new Set(stale.map(({ id }) => id)),
    factUses: collectFactUses(listed, input.facts),
    calculatorUses: collectCalculatorUses(listed),
    sources,
    sourceByKey: mapFirst(sources, (source) => source.key),
    sourceUses: collectSourceUses(listed, input.facts),
    tags: [...tagByKey.values()],
    tagByKey,
    wanted: [...wantedByName.values()],
    wantedByName,
    attachments,
    history,
    readingPaths: collectReadingPaths(notes),
    note: (slug) => noteBySlug.get(slug),
    attachment: (target, from) => resolver.attachment(target, from),
  };
}

/** The note, which tells whenever its matter is read. */
function watchNote(note: Note, onRead: (slug: Slug) => void): Note {
  const read = (): Note => {
    onRead(note.slug);
    return note;
  };
  return {
    ...note,
    get compiled() {
      return read().compiled;
    },
    get links() {
      return read().links;
    },
    get backlinks() {
      return read().backlinks;
    },
    get related() {
      return read().related;
    },
    get history() {
      return read().history;
    },
  };
}

type NoteDates = Pick<Note, 'planted' | 'tended' | 'history'>;
type NoteCredits = Pick<Note, 'authors' | 'credits'>;
type LinklessNote = Omit<
  Note,
  'file' | 'links' | 'backlinks' | 'related' | keyof NoteDates | keyof NoteCredits
>;

function nameAuthors(
  { authors }: CompiledNote['frontMatter'],
  history: FileHistory | undefined,
): NoteCredits {
  const credits = creditNote(authors, history);
  return { authors: credits.map(({ name }) => name), credits };
}

/** A note may be older than the history of its file, and is as fresh as its last change. */
function dateNote(
  { planted, tended }: CompiledNote['frontMatter'],
  history: FileHistory | undefined,
): NoteDates {
  const days = history && daysOf(history);
  if (days === undefined) return { planted, tended };
  const first = planted !== undefined && planted < days.planted ? planted : days.planted;
  return { planted: first, tended: days.tended, history };
}

function nameNote(compiled: CompiledNote, slug: Slug | undefined, facts: FactFiller): LinklessNote {
  const { frontMatter, path } = compiled;
  const known = slug ?? slugOfPath(path);
  return {
    slug: known,
    address: noteAddress(known),
    path,
    title: facts.text(titleOfNote(compiled)),
    description: frontMatter.description ?? shortenText(facts.text(compiled.excerpt)),
    status: frontMatter.status,
    lang: frontMatter.lang,
    aliases: frontMatter.aliases,
    redirectFrom: frontMatter.redirectFrom,
    tags: compiled.tags,
    draft: frontMatter.draft,
    unlisted: frontMatter.unlisted,
    compiled,
  };
}

/** A slug for each note, in their order; a second note with the same one gets a number. */
function assignSlugs(notes: readonly CompiledNote[]): readonly Slug[] {
  const natural = notes.map((note) => slugOfPath(note.path));
  const taken = new Set<string>(natural);
  const counts = new Map<string, number>();
  return natural.map((slug) => {
    let count = (counts.get(slug) ?? 0) + 1;
    let unique = slug;
    if (count > 1) {
      while (taken.has((unique = numberedSlug(slug, count)))) count++;
      taken.add(unique);
    }
    counts.set(slug, count);
    return unique;
  });
}

function mapFirst<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, Item> {
  const map = new Map<string, Item>();
  for (const item of items) if (!map.has(keyOf(item))) map.set(keyOf(item), item);
  return map;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
