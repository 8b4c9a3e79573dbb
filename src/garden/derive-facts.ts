import { calls, compile } from '../models/formula/evaluate.ts';
import { type Expression, parseFormula } from '../models/formula/parse.ts';
import type { FactEntry } from './fact-schema.ts';
import type { Fact, FactReference } from './facts.ts';
import type { Problem } from './problem.ts';
import { nearestName } from './spelling.ts';
import type { YamlPath } from './strict-yaml.ts';

type WrittenDerivation = NonNullable<FactEntry['derived']>;

/**
 * What is wrong with the formulas of one entry by themselves, and under which key of `derived`: a formula
 * that cannot be read, names that `from` does not have or that no formula uses, too many or too few.
 */
export function findFormulaMistake(
  value: Fact['value'],
  { formula, from }: WrittenDerivation,
): { path: YamlPath; message: string; help: string } | undefined {
  const formulas = Array.isArray(formula) ? formula : [formula];
  const count = value === null ? 0 : Array.isArray(value) ? value.length : 1;
  if (formulas.length !== count) {
    return {
      path: ['formula'],
      message: `${String(formulas.length)} formulas for ${String(count)} values`,
      help: 'Write one for each value in their order, null for a value that was read.',
    };
  }
  const names = Object.keys(from);
  const used = new Set<string>();
  for (const [index, text] of formulas.entries()) {
    if (text === null) continue;
    const path = Array.isArray(formula) ? ['formula', index] : ['formula'];
    const tree = readFormula(text);
    if (tree === undefined) {
      return {
        path,
        message: `the formula ${text} cannot be read`,
        help: 'Use numbers, names of `from`, + - * / ^ ( ), sqrt, exp, ln, log2, log10, floor, ceil, min, max, crf.',
      };
    }
    for (const name of namesIn(tree)) {
      used.add(name);
      if (names.includes(name)) continue;
      const meant = nearestName(name, names);
      const help =
        meant === undefined ? 'Say in `from` which fact it is.' : `Did you mean ${meant}?`;
      return { path, message: `the formula names ${name}, which \`from\` does not have`, help };
    }
  }
  const idle = names.find((name) => !used.has(name));
  if (idle === undefined) return undefined;
  return { path: ['from', idle], message: `no formula uses ${idle}`, help: 'Use it or remove it.' };
}

/** One number that follows from other facts. */
export interface DerivedValue {
  /** From 1. */
  readonly part: number;
  readonly formula: Expression;
  /** What the formula comes to with the inputs as they are now; `NaN` if it has no value. */
  readonly recomputed: number;
  /** What the fact says. */
  readonly stated: number;
}

/** Computes what a fact says that it derives. Inputs that are missing or ranges make it `NaN`. */
export function deriveValues(
  fact: Fact,
  facts: ReadonlyMap<string, Fact>,
): readonly DerivedValue[] {
  const scope = Object.fromEntries(
    (fact.derived?.inputs ?? []).map((input) => [input.name, numberOf(input, facts) ?? NaN]),
  );
  return (fact.derived?.formulas ?? []).flatMap((text, index): DerivedValue[] => {
    const formula = text === null ? undefined : readFormula(text);
    const stated = numberOf({ id: fact.id, part: index + 1 }, facts);
    if (formula === undefined || stated === undefined) return [];
    return [{ part: index + 1, formula, recomputed: compile(formula)(scope), stated }];
  });
}

/**
 * What is wrong with derived facts among the others: inputs that are not there or no single number, values
 * that follow from themselves, and values that no longer follow, beyond their own rounding.
 */
export function checkDerivations(
  facts: readonly Fact[],
  factById: ReadonlyMap<string, Fact>,
  unread: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  return facts.flatMap((fact) => {
    if (fact.derived?.inputs.every(({ id }) => factById.has(id) || !unread.has(id)) !== true)
      return [];
    const report = (message: string, help: string, at = fact.fields.derived): Problem => ({
      ...{ file: fact.file, ...at, severity: 'error', rule: 'fact/derived', message, help },
    });
    const broken = fact.derived.inputs.flatMap((input) => {
      if (numberOf(input, factById) !== undefined) return [];
      const written = input.part === undefined ? input.id : `${input.id}/${String(input.part)}`;
      const known = factById.get(input.id);
      if (known !== undefined) {
        const help = `Choose one of its numbers: ${input.id}/1, or another.`;
        return [report(`${written} is no single number`, help)];
      }
      const meant = nearestName(input.id, [...factById.keys()]);
      const help = meant === undefined ? 'Write the id of a fact.' : `Did you mean ${meant}?`;
      return [report(`${fact.id} follows from ${written}, and there is no such fact`, help)];
    });
    if (broken.length > 0) return broken;
    const circle = findCircle(fact, factById);
    if (circle !== undefined) {
      return [report(`${fact.id} follows from itself by way of ${circle}`, 'Read one of them.')];
    }
    return deriveValues(fact, factById).flatMap(({ part, recomputed, stated }) => {
      if (isWithinRounding(recomputed, stated)) return [];
      const which = fact.derived?.formulas.length === 1 ? '' : ` (number ${String(part)})`;
      const now = Number.isFinite(recomputed) ? String(roundLike(recomputed)) : 'no number';
      const help = `Write ${now}, or mend the formula: what it follows from may have changed.`;
      const message = `${fact.id}${which} says ${String(stated)}, but its formula comes to ${now}`;
      return [report(message, help, fact.fields.value)];
    });
  });
}

/** Whether two numbers are one after the coarser of them was rounded where its last digit stands. */
export function isWithinRounding(computed: number, stated: number): boolean {
  if (!Number.isFinite(computed)) return false;
  return Math.abs(computed - stated) <= roundingOf(stated) * (1 + 1e-9);
}

/** Half of the place of the last digit that is not a filling zero: 0.05 for 3.1, 50 for 53,800. */
export function roundingOf(stated: number): number {
  if (stated === 0) return 0;
  const [mantissa = '', exponent = '0'] = stated.toExponential().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** (Number(exponent) - decimals);
}

/** The single number that a reference means; undefined for none, a range, or one of several unnamed. */
export function numberOf(
  { id, part }: FactReference,
  facts: ReadonlyMap<string, Fact>,
): number | undefined {
  const value = facts.get(id)?.value;
  if (typeof value === 'number') return part === undefined || part === 1 ? value : undefined;
  if (value === undefined || value === null || (part === undefined && value.length > 1)) {
    return undefined;
  }
  const number = value[(part ?? 1) - 1];
  return typeof number === 'number' ? number : undefined;
}

/** The fact through which a number follows from itself. */
function findCircle(fact: Fact, facts: ReadonlyMap<string, Fact>): string | undefined {
  const open = inputsOf(fact, undefined);
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const key = `${next.id}/${String(next.part ?? 1)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const of = facts.get(next.id);
    if (of === undefined) continue;
    const isDerived =
      of.derived !== undefined && of.derived.formulas[(next.part ?? 1) - 1] !== null;
    if (!isDerived) continue;
    if (next.id === fact.id) return key;
    open.push(...inputsOf(of, next.part ?? 1));
  }
  return undefined;
}

/** The inputs of one number of a fact, or of all of them. */
function inputsOf({ derived }: Fact, part: number | undefined): FactReference[] {
  if (derived === undefined) return [];
  const texts = part === undefined ? derived.formulas : [derived.formulas[part - 1] ?? null];
  const names = new Set(
    texts.flatMap((text) => {
      const tree = text === null ? undefined : readFormula(text);
      return tree === undefined ? [] : namesIn(tree);
    }),
  );
  return derived.inputs.filter(({ name }) => names.has(name));
}

/** The tree of a formula; undefined for what is none. Lists have no place in it: a fact is one number. */
function readFormula(text: string): Expression | undefined {
  try {
    const tree = parseFormula(text);
    return isPlain(tree) ? tree : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(tree: Expression): boolean {
  switch (tree.kind) {
    case 'number':
    case 'name':
      return true;
    case 'negate':
      return isPlain(tree.of);
    case 'binary':
      return isPlain(tree.left) && isPlain(tree.right);
    case 'call':
      return Object.hasOwn(calls, tree.name) && tree.args.length < 3 && tree.args.every(isPlain);
    default:
      return false;
  }
}

function namesIn(tree: Expression): string[] {
  switch (tree.kind) {
    case 'name':
      return tree.name === 'pi' ? [] : [tree.name];
    case 'negate':
      return namesIn(tree.of);
    case 'binary':
      return [...namesIn(tree.left), ...namesIn(tree.right)];
    case 'call':
      return tree.args.flatMap(namesIn);
    default:
      return [];
  }
}

/** Four significant digits, which no fact of ours needs more of. */
function roundLike(value: number): number {
  return Number(value.toPrecision(4));
}
