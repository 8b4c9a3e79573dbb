import { formatFact } from '../garden/format-fact.ts';
import type { Garden } from '../garden/garden.ts';
import type { ListedFact } from './fact-filters.ts';

/** Every fact in short, for the list that is narrowed in the browser. */
export function listFacts({ facts, staleIds }: Garden): readonly ListedFact[] {
  return facts.map((fact) => ({
    id: fact.id,
    text: fact.value === null ? '' : formatFact(fact),
    statement: fact.statement,
    topic: fact.topic,
    source: fact.cite,
    year: fact.asOf.slice(0, 4),
    kind: fact.kind ?? 'specification',
    verified: fact.verified ? 'yes' : 'no',
    stale: staleIds.has(fact.id) ? 'yes' : 'no',
  }));
}
