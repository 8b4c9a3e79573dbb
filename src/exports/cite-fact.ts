import type { Fact } from '../garden/facts.ts';
import { formatFact } from '../garden/format-fact.ts';
import type { Publication } from './cite-note.ts';

/** How to cite a fact: the number with its date, who says so, and where it was found. */
export function citeFact(fact: Fact, { title, url }: Publication): string {
  const { source } = fact;
  const said = fact.value === null ? fact.statement : `${fact.statement} (${formatFact(fact)})`;
  const by = `${source.authors}, ${source.title}, ${String(source.year)}`;
  return `${said} As of ${fact.asOf}. ${by}. In: ${title}, ${url}`;
}
