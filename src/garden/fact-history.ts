import { type Fact, parseFacts } from './facts.ts';
import { formatFact } from './format-fact.ts';

/** A file of facts as one commit left it. */
export interface FactFileVersion {
  readonly text: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** The commit, in full. */
  readonly hash: string;
}

/** What one commit did to a fact. */
export interface FactChange {
  readonly day: string;
  readonly hash: string;
  /** In words: `added as 2.35 USD per GPU-hour`, `3.1 hours, before 2.8 hours`, `wording or source`. */
  readonly what: string;
}

/**
 * What happened to each fact of a file, the newest first, from its versions, the oldest first. Entries that
 * cannot be read in a version are passed over there.
 */
export function traceFacts(
  versions: readonly FactFileVersion[],
  file: string,
): ReadonlyMap<string, readonly FactChange[]> {
  const changes = new Map<string, FactChange[]>();
  const known = new Map<string, { value: string; all: string }>();
  for (const { text, day, hash } of versions) {
    for (const fact of parseFacts(text, file).facts) {
      const now = { value: formatFact(fact), all: contentsOf(fact) };
      const before = known.get(fact.id);
      known.set(fact.id, now);
      if (before?.all === now.all) continue;
      const what =
        before === undefined
          ? `added as ${now.value}`
          : before.value === now.value
            ? 'wording, source or caveat changed'
            : `now ${now.value}, before ${before.value}`;
      const earlier = changes.get(fact.id) ?? [];
      changes.set(fact.id, [{ day, hash, what }, ...earlier]);
    }
  }
  return changes;
}

/** Everything that a fact says, but not where in its file it stands. */
function contentsOf(fact: Fact): string {
  return JSON.stringify([
    fact.statement,
    fact.value,
    fact.unit,
    fact.qualifiers,
    fact.asOf,
    fact.source,
    fact.cite,
    fact.verified,
    fact.seenIn,
    fact.note,
  ]);
}
