/** A rule that content is checked by, as a contributor reads it. */
export interface Rule {
  /** Family and name, as in a `Problem`. */
  readonly id: string;
  /** What it asks for and why, in a sentence or two. */
  readonly says: string;
  /** What breaks it: lines of a note, or a whole file that begins with `---`. */
  readonly bad?: string;
  /** The same, mended. */
  readonly good?: string;
}

/** Rules about one thing. */
export interface RuleFamily {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** `/contribute/rules/#mdx-expression`, where a contributor finds the rule explained. */
export function ruleAddress(id: string): string {
  return `/contribute/rules/#${ruleAnchor(id)}`;
}

/** The id of a rule on the page of rules. */
export function ruleAnchor(id: string): string {
  return id.replace('/', '-');
}
