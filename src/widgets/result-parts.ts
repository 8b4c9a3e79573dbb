import { cutAtWords } from '../search/mark-words.ts';
import type { MessagePiece } from '../search/say-answer.ts';
import { markedAddress } from '../search/search-address.ts';
import type { Answer, FoundPage } from './search-engine.ts';
import { element } from './element.ts';

/** A place that a result leads to. */
export interface Place {
  /** The same however much is known of the result. */
  readonly key: string;
  readonly title: string;
  readonly address: string;
  /** What stands there, every second piece a word of the query; may be one empty piece. */
  readonly pieces: readonly string[];
}

/** The page itself, or the passage in it where only its text has the words. */
export function placeOf(
  { record, text, url, isNamed }: FoundPage,
  words: readonly string[],
): Place {
  const best = text?.passages[0];
  const hasPassage = best !== undefined && best.pieces.length > 1;
  const target = isNamed || best === undefined ? url : best.url;
  const isShort = record.about === '' || (hasPassage && !isNamed);
  return {
    key: url,
    title: record.title || (text?.title ?? url),
    address: leadTo(target, record.kind, words),
    pieces:
      hasPassage && isShort ? best.pieces : cutAtWords(record.about || (text?.about ?? ''), words),
  };
}

/** Sections of the page that have the words: those found by their headings at once, later by their text. */
export function sectionsOf(
  { sections, text, record, url }: FoundPage,
  words: readonly string[],
  count: number,
): readonly Place[] {
  const byText = (text?.passages ?? [])
    .filter((passage) => passage.title !== '' && passage.url !== url)
    .map(({ title, url: at, pieces }) => ({ title, url: at, pieces }));
  const known = new Set(byText.map((section) => section.url));
  const byName = sections
    .filter((hit) => !known.has(hit.record.url))
    .map((hit) => ({ title: hit.record.title, url: hit.record.url, pieces: [''] }));
  return [...byText, ...byName].slice(0, count).map(({ title, url: at, pieces }) => ({
    key: at,
    title,
    address: leadTo(at, record.kind, words),
    pieces,
  }));
}

/** Calculators keep their inputs in the address, so nothing is marked there. */
function leadTo(url: string, kind: string, words: readonly string[]): string {
  return kind === 'calculator' || kind === 'tag' ? url : markedAddress(url, words);
}

/** Text with the words of the query marked. */
export function markedText(pieces: readonly string[]): readonly (Node | string)[] {
  return pieces.map((piece, at) => (at % 2 === 1 ? element('mark', {}, piece) : piece));
}

/** A message, with buttons where it offers something. */
export function messageNodes(pieces: readonly MessagePiece[]): readonly (Node | string)[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    return 'literal' in piece
      ? element('button', { type: 'button', 'data-literal': '' }, piece.literal)
      : element('button', { type: 'button', 'data-retry': '' }, piece.retry);
  });
}

/** The words to mark on the page of a result. */
export function wordsToMark({ plan }: Answer): readonly string[] {
  return plan.written.length > 0 ? plan.written : (plan.others[0]?.words ?? []);
}
