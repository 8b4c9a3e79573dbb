import { calculators } from '../calculators/index.ts';
import { reservedNames } from './reserved-names.ts';

/** What has a page of its own, by the last part of its address. */
export interface PagesOfData {
  readonly facts: Pick<ReadonlySet<string>, 'has'>;
  readonly sources: Pick<ReadonlySet<string>, 'has'>;
}

const listsOfFacts: ReadonlySet<string> = new Set([
  ...['charts', 'schema', 'stale', 'topic', 'unverified', 'year'],
]);
const calculatorIds: ReadonlySet<string> = new Set(calculators.map(({ id }) => id));

/**
 * Whether an address of this site that is none of a note may have a page: `/facts/jean-zay-h100/`, `/about/`. Files,
 * parts of lists and pages of tags, which depend on the notes, are believed; the build looks at all of them.
 */
export function mayHavePage(address: string, { facts, sources }: PagesOfData): boolean {
  const [room, name] = address
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean);
  if (room === undefined) return true;
  if (!reservedNames.has(room)) return room.includes('.');
  if (name === undefined || name.includes('.') || name.startsWith('~')) return true;
  if (room === 'calculators') return calculatorIds.has(name);
  if (room === 'facts') return listsOfFacts.has(name) || facts.has(name);
  return room !== 'sources' || sources.has(name);
}
