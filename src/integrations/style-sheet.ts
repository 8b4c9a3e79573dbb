import postcss, { type AtRule, type ChildNode, type Root, type Rule } from 'postcss';

/** Whether a page has an element of that name, class or id: `table`, `.lede`, `#Main`. */
export type HasName = (name: string) => boolean;

/** A style sheet that is read once and printed for many pages, each with the rules it has a use for. */
export interface StyleSheet {
  /** The rules that may apply on a page with these names. */
  readonly printFor: (has: HasName) => string;
  /** Every selector of the sheet, each once, as it is written. */
  readonly selectors: readonly string[];
}

/**
 * Reads a style sheet. A selector may apply if the page has every name in it; attributes, states and
 * what stands in `:not()` are taken to fit, and of `:is()` and `:where()` one alternative is enough.
 * Font faces and animations stay.
 */
export function readStyleSheet(css: string): StyleSheet {
  const root = postcss.parse(css);
  const selectors = new Set<string>();
  root.walkRules((rule) => {
    if (!isInKeyframes(rule)) for (const selector of rule.selectors) selectors.add(selector);
  });
  const needs = [...selectors].map((selector) => [selector, namesNeeded(selector)] as const);
  const names = [...new Set(needs.flatMap(([, groups]) => groups.flat(2)))];
  // Most pages have names in common with others: what is printed for the same names is the same.
  const printed = new Map<string, string>();
  return {
    selectors: [...selectors],
    printFor: (has) => {
      const present = new Set(names.filter(has));
      const key = [...present].join();
      const known = printed.get(key);
      if (known !== undefined) return known;
      const used = needs.flatMap(([selector, groups]) =>
        mayApply(groups, (name) => present.has(name)) ? [selector] : [],
      );
      const text = print(root, new Set(used));
      printed.set(key, text);
      return text;
    },
  };
}

function print(root: Root, used: ReadonlySet<string>): string {
  const copy = root.clone();
  keepUsed(copy, used);
  gatherLayers(copy);
  return copy.toString();
}

/**
 * One block for each layer, in the order in which layers are named first: that is their order, so nothing need
 * declare it. Within a layer the rules keep theirs, and what is in no layer wins over all of them wherever it stands.
 */
function gatherLayers(root: Root): void {
  const blocks = new Map<string, AtRule | undefined>();
  for (const child of [...root.nodes]) {
    if (child.type !== 'atrule' || child.name !== 'layer') continue;
    child.remove();
    const names = child.params.split(/,\s*/);
    for (const name of names) if (!blocks.has(name)) blocks.set(name, undefined);
    const [name = ''] = names;
    if (child.nodes === undefined) continue;
    const first = blocks.get(name);
    if (first === undefined) blocks.set(name, child);
    else first.append(child.nodes);
  }
  for (const block of blocks.values()) if (block !== undefined) root.append(block);
}

function keepUsed(container: Root | AtRule, used: ReadonlySet<string>): void {
  const children: readonly ChildNode[] = [...(container.nodes ?? [])];
  for (const child of children) {
    if (child.type === 'rule') {
      const kept = child.selectors.filter((selector) => used.has(selector));
      if (kept.length === 0) child.remove();
      else child.selector = kept.join(',');
    } else if (child.type === 'atrule' && child.nodes !== undefined && isGroup(child)) {
      keepUsed(child, used);
      if (child.nodes.length === 0) child.remove();
    }
  }
}

function isGroup({ name }: AtRule): boolean {
  return ['layer', 'media', 'supports', 'container'].includes(name);
}

function isInKeyframes({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && 'name' in parent && parent.name === 'keyframes';
}

/** Groups of which each needs one alternative, and an alternative all of its names. */
type Needs = readonly (readonly (readonly string[])[])[];

/** Whether a selector may apply to anything on a page with these names. */
export function fitOf(selector: string): (has: HasName) => boolean {
  const groups = namesNeeded(selector);
  return (has) => mayApply(groups, has);
}

function mayApply(groups: Needs, has: HasName): boolean {
  return groups.every((group) => group.some((names) => names.every(has)));
}

/** What a page must have for a selector to apply to anything on it. */
function namesNeeded(selector: string): Needs {
  const groups: (readonly (readonly string[])[])[] = [];
  let rest = selector;
  // From the inside out, so that what stands in brackets of brackets is read with its own brackets.
  for (;;) {
    const inner = /:([a-z-]+)\(([^()]*)\)/.exec(rest);
    if (inner === null) break;
    const [whole, name = '', list = ''] = inner;
    if (name === 'is' || name === 'where' || name === 'has') {
      groups.push(list.split(',').map(plainNames));
    }
    rest = rest.slice(0, inner.index) + rest.slice(inner.index + whole.length);
  }
  groups.push([plainNames(rest)]);
  return groups;
}

function plainNames(compound: string): readonly string[] {
  const bare = compound.replace(/\[[^\]]*\]/g, '').replace(/::?[a-z-]+/g, '');
  return bare.match(/[.#]?[a-z_][\w-]*/gi) ?? [];
}
