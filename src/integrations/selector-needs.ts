/** Whether a page has an element of that name, class or id: `table`, `.lede`, `#Main`. */
export type HasName = (name: string) => boolean;

/** Groups of which each needs one alternative, and an alternative all of its names. */
export type Needs = readonly (readonly (readonly string[])[])[];

/** Whether a selector may apply to anything on a page with these names. */
export function fitOf(selector: string): (has: HasName) => boolean {
  const groups = namesNeeded(selector);
  return (has) => mayApply(groups, has);
}

/** Whether a page has what is needed. */
export function mayApply(groups: Needs, has: HasName): boolean {
  return groups.every((group) => group.some((names) => names.every(has)));
}

/**
 * What a page must have for a selector to apply to anything on it: names, and with `namesIn` what else that
 * finds in a compound. States and what stands in `:not()` are taken to fit, and of `:is()` and `:where()` one
 * alternative is enough.
 */
export function namesNeeded(selector: string, namesIn = plainNames): Needs {
  const groups: (readonly (readonly string[])[])[] = [];
  let rest = selector;
  // From the inside out, so that what stands in brackets of brackets is read with its own brackets.
  for (;;) {
    const inner = /:([a-z-]+)\(([^()]*)\)/.exec(rest);
    if (inner === null) break;
    const [whole, name = '', list = ''] = inner;
    if (name === 'is' || name === 'where' || name === 'has') {
      groups.push(list.split(',').map((each) => namesIn(each)));
    }
    rest = rest.slice(0, inner.index) + rest.slice(inner.index + whole.length);
  }
  groups.push([namesIn(rest)]);
  return groups;
}

/** Elements, classes and ids of a compound; attributes are taken to fit. */
export function plainNames(compound: string): readonly string[] {
  const bare = compound.replace(/\[[^\]]*\]/g, '').replace(/::?[a-z-]+/g, '');
  return bare.match(/[.#]?[a-z_][\w-]*/gi) ?? [];
}

/** The same with attributes that must be there, or have one value: `[open]`, `[type=range]`. */
export function namesAndAttributes(compound: string): readonly string[] {
  const attributes = compound.match(/\[[\w-]+(?:=["']?[\w-]+["']?)?\]/g) ?? [];
  return [...plainNames(compound), ...attributes.map((each) => each.replace(/["']/g, ''))];
}

/**
 * A selector without those alternatives of `:is()` that a page has no use for. The heaviest stays, since it
 * decides how much all of them weigh.
 */
export function withoutUnused(selector: string, has: HasName, namesIn = plainNames): string {
  return selector.replace(
    /(^|[\s>+~,(])?:is\(([^()]*)\)/g,
    (whole, before: string | undefined, list: string) => {
      const alternatives = list.split(',');
      const used = alternatives.filter((each) => namesIn(each).every(has));
      const heaviest = alternatives.reduce((one, other) =>
        weightOf(other) > weightOf(one) ? other : one,
      );
      if (!used.some((each) => weightOf(each) === weightOf(heaviest))) used.push(heaviest);
      const [only = '', ...more] = used;
      // An element's name can stand only where a compound begins.
      const isPlain = more.length === 0 && !/[\s>+~]/.test(only.trim());
      const start = before ?? '';
      if (isPlain && (before !== undefined || !/^[a-z*]/i.test(only))) return start + only;
      return used.length === alternatives.length ? whole : `${start}:is(${used.join(',')})`;
    },
  );
}

/** How much a selector without brackets weighs against others: ids, then classes, then elements. */
function weightOf(selector: string): number {
  const count = (pattern: RegExp): number => selector.match(pattern)?.length ?? 0;
  const classes = count(/\.[\w-]+|\[[^\]]*\]|(?<!:):(?!:)[a-z-]+/gi);
  const elements = count(/(?<![\w.#:[-])[a-z][\w-]*|::[a-z-]+/gi);
  return count(/#[\w-]+/g) * 10_000 + classes * 100 + elements;
}
