import type { Source } from '../garden/bibliography.ts';
import type { Fact } from '../garden/facts.ts';
import { formatFact } from '../garden/format-fact.ts';
import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import { dateOf } from './feed.ts';

/**
 * What a link shows before it is followed, at the address of its page with `preview.json` behind. Plain
 * text, so that whoever shows it has nothing to trust.
 */
export interface Preview {
  readonly title: string;
  /** One sentence or two. */
  readonly text: string;
  /** Smaller lines below: dates, sources, caveats. */
  readonly lines: readonly PreviewLine[];
}

export interface PreviewLine {
  readonly text: string;
  /** Of another site. */
  readonly url?: string;
}

export function previewNote(note: Note): Preview {
  const { wordCount, headings } = note.compiled;
  const minutes = `${String(Math.max(1, Math.round(wordCount / 220)))} min`;
  const date = dateOf(note) === '' ? [] : [dateOf(note)];
  const contents = headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
  return {
    title: note.title,
    text: note.description,
    lines: [
      { text: [note.status, ...date, minutes].filter((each) => each !== undefined).join(', ') },
      ...(contents.length > 1 ? [{ text: contents.slice(0, 5).join(' · ') }] : []),
    ],
  };
}

/** Statement, value, date, source, where it was read, whether it was checked, and what to watch. */
export function previewFact(fact: Fact): Preview {
  const { source } = fact;
  const seen = fact.seenIn;
  return {
    title: fact.value === null ? 'Fact' : formatFact(fact),
    text: fact.statement,
    lines: [
      { text: `As of ${fact.asOf}` },
      {
        text: `${source.title}. ${source.authors}, ${String(source.year)}`,
        ...(source.url !== null && { url: source.url }),
      },
      ...(seen === undefined
        ? []
        : [{ text: 'Read in another text', ...(/^https?:/.test(seen) && { url: seen }) }]),
      ...(fact.verified ? [] : [{ text: 'Unverified: not read in its source.' }]),
      ...(fact.note === undefined ? [] : [{ text: fact.note }]),
    ],
  };
}

export function previewSource(source: Source, garden: Garden): Preview {
  const uses = garden.sourceUses.get(source.key);
  const count = (number: number, noun: string): string =>
    `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
  return {
    title: source.title,
    text: [source.authors.join(', '), source.year].filter(Boolean).join(', '),
    lines: [
      ...(source.url === undefined ? [] : [{ text: source.url, url: source.url }]),
      {
        text: `Cited by ${count(uses?.notes.length ?? 0, 'note')} and ${count(uses?.facts.length ?? 0, 'fact')}`,
      },
    ],
  };
}
