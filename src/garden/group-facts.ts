import type { Fact } from './facts.ts';

export interface FactGroup {
  /** Name of the file without extension: `cloud-economics`. */
  readonly topic: string;
  /** For people: `Cloud economics`. */
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** Facts by the file they live in, in the order of the names of the files. */
export function groupFacts(facts: readonly Fact[]): readonly FactGroup[] {
  const groups = Map.groupBy(facts, (fact) => fact.topic);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([topic, members]) => ({ topic, title: titleOf(topic), facts: members }));
}

function titleOf(topic: string): string {
  if (topic.length <= 3) return topic.toUpperCase();
  return topic.charAt(0).toUpperCase() + topic.slice(1).replaceAll('-', ' ');
}

export interface FactYear {
  readonly year: string;
  readonly facts: readonly Fact[];
}

/** Facts by the year for which they hold, the latest first. */
export function groupByYear(facts: readonly Fact[]): readonly FactYear[] {
  return [...Map.groupBy(facts, ({ asOf }) => asOf.slice(0, 4))]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, members]) => ({ year, facts: members }));
}
