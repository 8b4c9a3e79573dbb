import postcss, { type AtRule, type ChildNode, type Root, type Rule } from 'postcss';

/**
 * Writes neighbours that begin with the same class as one rule with others in it: `.a{…}.a .b{…}.a>.c{…}` as
 * `.a{….b{…}>.c{…}}`. They weigh as much and stand in the same order.
 */
export function nestRules(container: Root | AtRule): void {
  joinAlike(container);
  let group: Rule | undefined;
  for (const child of [...(container.nodes ?? [])]) {
    if (child.type === 'atrule' && child.nodes !== undefined && child.name !== 'keyframes') {
      nestRules(child);
    }
    const [start, rests] = child.type === 'rule' ? split(child) : [];
    if (child.type !== 'rule' || start === undefined || rests === undefined) group = undefined;
    else if (group?.selector !== start) group = begin(child, start, rests);
    else if (rests.every((rest) => rest === '')) group = child;
    else {
      child.selector = rests.join(',');
      group.append(child);
    }
  }
  for (const child of container.nodes ?? []) flatten(child);
}

/** The class that all selectors of a rule begin with, and how each goes on from there. */
function split({ selectors }: Rule): readonly [string?, (readonly string[])?] {
  const parts = selectors.map((selector) => /^(\.[\w-]+)(?:\s*([>+~ ].*))?$/.exec(selector));
  const start = parts[0]?.[1];
  if (start === undefined || parts.some((part) => part?.[1] !== start)) return [];
  const rests = parts.map((part) => (part?.[2] ?? '').trim());
  const isOne = rests.every((rest) => rest === '') || rests.every((rest) => rest !== '');
  return isOne ? [start, rests] : [];
}

function begin(rule: Rule, start: string, rests: readonly string[]): Rule {
  if (rests.every((rest) => rest === '')) return rule;
  const group = postcss.rule({ selector: start, raws: { between: '', after: '' } });
  rule.replaceWith(group);
  rule.selector = rests.join(',');
  group.append(rule);
  return group;
}

/** Neighbours with the same selectors are one rule. */
function joinAlike(container: Root | AtRule): void {
  let last: Rule | undefined;
  for (const child of [...(container.nodes ?? [])]) {
    if (child.type !== 'rule') last = undefined;
    else if (last?.selector !== child.selector) last = child;
    else {
      last.append(child.nodes);
      child.remove();
    }
  }
}

/** A rule with one other in it and nothing else is shorter as one. */
function flatten(child: ChildNode): void {
  if (child.type !== 'rule' || child.nodes.length !== 1) return;
  const [inner] = child.nodes;
  if (inner?.type !== 'rule' || inner.selector.includes('&')) return;
  const { selector } = child;
  inner.selectors = inner.selectors.map(
    (rest) => selector + (/^[>+~]/.test(rest) ? '' : ' ') + rest,
  );
  child.replaceWith(inner);
}
