import type { Fact } from '../garden/facts.ts';
import type { Garden } from '../garden/garden.ts';

/** The class of a link to a fact: says whether it was checked and whether it has outlived its shelf life. */
export function factClass(fact: Fact, { staleIds }: Garden, base = ''): string | undefined {
  const marks = [base, fact.verified ? '' : 'unverified', staleIds.has(fact.id) ? 'stale' : ''];
  return marks.filter(Boolean).join(' ') || undefined;
}
