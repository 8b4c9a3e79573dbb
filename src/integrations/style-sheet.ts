import postcss, { type AtRule, type ChildNode, type Root, type Rule } from 'postcss';
import { nestRules } from './nest-rules.ts';
import {
  mayApply,
  namesAndAttributes,
  namesNeeded,
  plainNames,
  withoutUnused,
  type HasName,
} from './selector-needs.ts';

export type { HasName } from './selector-needs.ts';

/** A style sheet that is read once and printed for many pages, each with the rules it has a use for. */
export interface StyleSheet {
  /**
   * The rules that may apply on a page that may have these names. Of those whose selectors the page's
   * scripts bring with a sheet of their own, it has those that apply to what it shows without them.
   */
  readonly printFor: (mayHave: HasName, brought?: Brought) => string;
  /** Every selector of the sheet, each once, as it is written. */
  readonly selectors: ReadonlySet<string>;
}

/** What the scripts of a page bring, and what the page shows without them. */
export interface Brought {
  /** Tells it from others. */
  readonly name: string;
  readonly selectors: ReadonlySet<string>;
  readonly shows: HasName;
}

/** Reads a style sheet. Font faces and animations stay on every page. */
export function readStyleSheet(css: string): StyleSheet {
  const root = postcss.parse(css);
  root.walk((node) => {
    Object.assign(node.raws, { before: '', after: '' });
    if (node.type === 'decl') node.value = shorten(node.value);
  });
  const selectors = new Set<string>();
  root.walkRules((rule) => {
    if (!isInKeyframes(rule)) for (const selector of rule.selectors) selectors.add(selector);
  });
  const needsOf = (namesIn: typeof plainNames) =>
    new Map([...selectors].map((selector) => [selector, namesNeeded(selector, namesIn)] as const));
  const [needs, strictNeeds] = [needsOf(plainNames), needsOf(namesAndAttributes)];
  const names = [...new Set([...strictNeeds.values()].flat(3))];
  // Most pages have names in common with others: what is printed for the same names is the same.
  const printed = new Map<string, string>();
  return {
    selectors,
    printFor: (mayHave, brought) => {
      const present = new Set(names.filter((name) => name.startsWith('[') || mayHave(name)));
      const shown = new Set(brought === undefined ? [] : names.filter(brought.shows));
      const key = [...present, brought?.name ?? '', ...shown].join();
      const known = printed.get(key);
      if (known !== undefined) return known;
      const text = print(root, (selector) => {
        const isBrought = brought?.selectors.has(selector) === true;
        const has: HasName = (name) => (isBrought ? shown : present).has(name);
        const needed = (isBrought ? strictNeeds : needs).get(selector) ?? [];
        if (!mayApply(needed, has)) return undefined;
        return withoutUnused(selector, has, isBrought ? namesAndAttributes : plainNames);
      });
      printed.set(key, text);
      return text;
    },
  };
}

/** A value without the spaces that it can do without, and with the shorter of two names. */
function shorten(value: string): string {
  return value.replace(
    /("[^"]*"|'[^']*')|\s*(,|\s\/)\s+|\b(transparent|currentColor)\b/g,
    (_, text?: string, mark?: string, name?: string) => {
      if (name !== undefined) return name === 'transparent' ? '#0000' : 'currentcolor';
      return text ?? (mark ?? '').trim();
    },
  );
}

/** What a page has of a selector; undefined if it has no use for it. */
type Use = (selector: string) => string | undefined;

function print(root: Root, use: Use): string {
  const copy = root.clone();
  keepUsed(copy, use);
  gatherLayers(copy);
  nestRules(copy);
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

function keepUsed(container: Root | AtRule, use: Use): void {
  const children: readonly ChildNode[] = [...(container.nodes ?? [])];
  for (const child of children) {
    if (child.type === 'rule') {
      const kept = child.selectors.flatMap((selector) => use(selector) ?? []);
      if (kept.length === 0) child.remove();
      else child.selector = [...new Set(kept)].join(',');
    } else if (child.type === 'atrule' && child.nodes !== undefined && isGroup(child)) {
      keepUsed(child, use);
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
