import { fillFactMarks } from './compiled-note.ts';
import type { LinkContext } from './compiled-note.ts';
import type { Fact } from './facts.ts';
import { formatFact } from './format-fact.ts';

/** Puts values where plain text of a note has marks of facts; an unknown fact shows its id. */
export interface FactFiller {
  text(text: string): string;
  /** The places of the link move with the text around it. */
  context(context: LinkContext): LinkContext;
}

export function createFactFiller(facts: ReadonlyMap<string, Fact>): FactFiller {
  const fill = (text: string): string =>
    fillFactMarks(text, (id, part) => {
      const fact = facts.get(id);
      return fact ? formatFact(fact, part) : id;
    });
  return {
    text: fill,
    context({ text, start, end }) {
      const before = fill(text.slice(0, start));
      const link = fill(text.slice(start, end));
      const after = fill(text.slice(end));
      return {
        text: before + link + after,
        start: before.length,
        end: before.length + link.length,
      };
    },
  };
}
