import { formatFact } from '../garden/format-fact.ts';
import type { Garden } from '../garden/garden.ts';
import { partItems } from '../garden/part-items.ts';
import type { FactTraits, FactWords } from './fact-filters.ts';
import { packTraits, type PackedTraits } from './fact-traits.ts';

/** The list of all facts that is narrowed in the browser, as it is sent. */
export interface FactList {
  /** By what each can be narrowed: some bytes a fact, in one file. */
  readonly traits: PackedTraits;
  /** What each is, in files of which a browser fetches those that it shows rows of. */
  readonly parts: readonly (readonly FactWords[])[];
}

/** More characters, about 11 kB compressed, are another file. */
const mostInFile = 40_000;

/** Every fact in short, in the order of the garden. */
export function listFacts(
  { facts, staleIds }: Pick<Garden, 'facts' | 'staleIds'>,
  most = mostInFile,
): FactList {
  const words = facts.map((fact) => ({
    id: fact.id,
    text: fact.value === null ? '' : formatFact(fact),
    statement: fact.statement,
  }));
  const traits = facts.map((fact): FactTraits => ({
    topic: fact.topic,
    source: fact.cite,
    year: fact.asOf.slice(0, 4),
    kind: fact.kind ?? 'specification',
    verified: fact.verified ? 'yes' : 'no',
    stale: staleIds.has(fact.id) ? 'yes' : 'no',
  }));
  const parts = partItems(words, (one) => JSON.stringify(one).length, most);
  const lengths = parts.map((part) => part.length);
  return { traits: packTraits(traits, lengths), parts };
}
