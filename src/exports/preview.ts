import type { Source } from '../garden/bibliography.ts';
import type { Fact } from '../garden/facts.ts';
import { formatFact } from '../garden/format-fact.ts';
import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import { seenAddress } from '../garden/seen-address.ts';
import type { Printer } from '../garden/print.ts';
import { dateOf } from './feed.ts';
import { sectionText } from './section-text.ts';

/**
 * What a link shows before it is followed, at the address of its page with `preview.json` behind. Plain
 * text, so that whoever shows it has nothing to trust.
 */
export interface Preview {
  readonly title: string;
  /** One sentence or two. */
  readonly text: string;
  /** Smaller lines below: dates, sources, caveats. */
  readonly lines: readonly (PreviewLink | { readonly text: string })[];
  /** Where it leads to within the garden. */
  readonly links?: readonly PreviewLink[];
  /** Of a note: the sections and passages that other notes link to, by the fragment of their address. */
  readonly sections?: Readonly<Record<string, { readonly title?: string; readonly text: string }>>;
}

export interface PreviewLink {
  readonly text: string;
  /** Of another site, or beginning with `/`. */
  readonly url: string;
}

/** Of links in a preview, and of characters of a section. */
const mostLinks = 4;
const mostCharacters = 240;

export function previewNote(note: Note, printer: Printer): Preview {
  const { garden } = printer;
  const { wordCount, headings } = note.compiled;
  const minutes = `${String(Math.max(1, Math.round(wordCount / 220)))} min`;
  const date = dateOf(note) === '' ? [] : [dateOf(note)];
  const contents = headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
  const linked = new Set(note.links.flatMap((link) => (link.kind === 'note' ? link.slug : [])));
  const links = [...linked]
    .flatMap((slug) => garden.note(slug) ?? [])
    .filter((other) => !other.unlisted && other !== note);
  const sections = linkedSections(note, garden);
  return {
    title: note.title,
    text: note.description,
    lines: [
      { text: [note.status, ...date, minutes].filter((each) => each !== undefined).join(', ') },
      ...(contents.length > 1 ? [{ text: contents.slice(0, 5).join(' · ') }] : []),
    ],
    ...(links.length > 0 && {
      links: links
        .slice(0, mostLinks)
        .map(({ title, address }) => ({ text: title, url: printer.href(address) })),
    }),
    ...(sections.length > 0 && {
      sections: Object.fromEntries(
        sections.map((id) => {
          const title = headings.find((heading) => heading.id === id)?.text;
          const text = sectionText(note, id, printer, mostCharacters);
          return [id, { ...(title !== undefined && { title }), text }];
        }),
      ),
    }),
  };
}

/** Fragments of a note's address that listed notes link to. */
function linkedSections(note: Note, garden: Garden): readonly string[] {
  const sections = note.backlinks.flatMap(({ slug }) =>
    (garden.note(slug)?.links ?? []).flatMap((link) => {
      if (link.kind !== 'note' || link.slug !== note.slug || link.anchor === undefined) return [];
      return link.anchor.kind === 'passage' ? `^${link.anchor.id}` : link.anchor.id;
    }),
  );
  return [...new Set(sections)].sort();
}

/** Statement, value, date, source, where it was read, whether it was checked, and what to watch. */
export function previewFact(fact: Fact, { garden, href }: Printer): Preview {
  const { source } = fact;
  const cited = garden.sourceByKey.get(fact.cite);
  const seen = fact.seenIn;
  const read = seen === undefined ? undefined : seenAddress(seen);
  return {
    title: fact.value === null ? 'Fact' : formatFact(fact),
    text: fact.statement,
    lines: [
      { text: `As of ${fact.asOf}${garden.staleIds.has(fact.id) ? ', past its shelf life' : ''}` },
      {
        text: `${source.title}. ${source.authors}, ${String(source.year)}`,
        ...(source.url !== null && { url: source.url }),
      },
      ...(seen === undefined
        ? []
        : [{ text: 'Read in another text', ...(read !== undefined && { url: read }) }]),
      { text: fact.verified ? 'Verified: read there.' : 'Unverified: not read in its source.' },
      ...(fact.note === undefined ? [] : [{ text: fact.note }]),
    ],
    links: [
      { text: 'More about this fact', url: href(`/facts/${fact.id}/`) },
      ...(cited ? [{ text: cited.label, url: href(`/sources/${cited.key}/`) }] : []),
    ],
  };
}

export function previewSource(source: Source, { garden, href }: Printer): Preview {
  const uses = garden.sourceUses.get(source.key);
  const count = (number: number, noun: string): string =>
    `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
  const citing = (uses?.notes ?? []).slice(0, mostLinks).flatMap((slug) => garden.note(slug) ?? []);
  return {
    title: source.title,
    text: [source.authors.join(', '), source.year].filter(Boolean).join(', '),
    lines: [
      ...(source.url === undefined ? [] : [{ text: source.url, url: source.url }]),
      {
        text: `Cited by ${count(uses?.notes.length ?? 0, 'note')} and ${count(uses?.facts.length ?? 0, 'fact')}`,
      },
    ],
    ...(citing.length > 0 && {
      links: citing.map(({ title, address }) => ({ text: title, url: href(address) })),
    }),
  };
}
