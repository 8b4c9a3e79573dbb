import { slotOf, type AnyFunction, type OutputNumber } from './definition/define.ts';
import type { Unit } from './definition/unit.ts';
import { parseFormula } from './formula/parse.ts';
import { printFormula, printSubstituted, type NameOf } from './formula/print.ts';
import { latex, plainText, type Style } from './formula/style.ts';

/** A formula for display, made from the one that computes. */
export interface ShownFormula {
  /** The step or output. */
  readonly key: string;
  /** In words, lower case. */
  readonly label: string;
  readonly unit: Unit | undefined;
  /** `m = \frac{P}{R}` */
  readonly latex: string;
  /** `gross margin = profit / revenue` */
  readonly text: string;
}

/** A {@link ShownFormula} with the reader’s numbers put in. */
export interface WorkingStep extends ShownFormula {
  /** The exact value; `null` if it does not exist. */
  readonly value: OutputNumber;
  /** `m = \frac{P}{R} = \frac{670{,}000{,}000}{1{,}000{,}000{,}000} = 0.67` */
  readonly worked: string;
  /** `670,000,000 / 1,000,000,000 = 0.67` */
  readonly workedText: string;
}

const text = plainText();

/** How the terms of a formula in plain text are written: their labels, and the numbers put in for them. */
export interface Terms {
  readonly label: (name: string, text: string) => string;
  readonly number: (name: string, text: string) => string;
}

const asTheyAre: Terms = { label: (_name, label) => label, number: (_name, number) => number };

/** The formulas of a function, steps first, in the order in which they are computed. */
export function formulasOf(fn: AnyFunction, terms = asTheyAre): readonly ShownFormula[] {
  const symbolOf = namer(fn, 'symbol');
  const plainLabelOf = namer(fn, 'label');
  const labelOf: NameOf = (name) => terms.label(name, plainLabelOf(name));
  return Object.entries({ ...fn.steps, ...fn.outputs }).map(([key, quantity]) => {
    const { label, unit } = quantity;
    if ('list' in quantity) {
      return { key, label, unit, latex: quantity.tex ?? latex.words(label), text: label };
    }
    if ('tex' in quantity) {
      return { key, label, unit, latex: `${quantity.symbol} = ${quantity.tex}`, text: label };
    }
    const tree = parseFormula(quantity.formula);
    return {
      key,
      label,
      unit,
      latex: `${quantity.symbol} = ${printFormula(tree, latex, symbolOf)}`,
      text: `${label} = ${printFormula(tree, text, labelOf)}`,
    };
  });
}

/**
 * Every step from the inputs to the outputs with the numbers put in; nothing if the inputs cannot be
 * used (`check` says why). A loop has no numbers to put in: it shows its equation and its answer.
 */
export function workingOf(
  fn: AnyFunction,
  inputs: unknown,
  terms = asTheyAre,
): readonly WorkingStep[] {
  const scope = fn.trace(inputs);
  if (scope === undefined) return [];
  const result = fn.evaluate(inputs);
  if (result.status === 'invalid_input') return [];
  const parts = new Map(Object.entries({ ...fn.steps, ...fn.outputs }));
  const substituted: Style = { ...text, named: terms.number };
  return formulasOf(fn, terms).map((shown) => {
    const part = parts.get(shown.key);
    const traced = scope[slotOf(shown.key, fn.inputs)];
    const value = shown.key in result ? (result[shown.key] ?? null) : numberOrNull(traced);
    const middle = (style: Style): readonly string[] =>
      part !== undefined && 'formula' in part
        ? [printSubstituted(parseFormula(part.formula), style, scope)]
        : [];
    return {
      ...shown,
      value,
      worked: [
        shown.latex,
        ...unlessSame(middle(latex), write(value, latex)),
        write(value, latex),
      ].join(' = '),
      workedText: [...unlessSame(middle(substituted), write(value, text)), write(value, text)].join(
        ' = ',
      ),
    };
  });
}

function unlessSame(middle: readonly string[], end: string): readonly string[] {
  return middle[0] === end ? [] : middle;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function write(value: OutputNumber, style: Style): string {
  if (value === null) return style.words('none');
  if (typeof value === 'number') return style.number(value);
  if (typeof value === 'string') return style.words(value);
  const items = value.map((item) =>
    typeof item === 'number' ? style.number(item) : style.words(item),
  );
  return items.join(', ');
}

/** How the names of a function are shown, those of its rows included. */
function namer(fn: AnyFunction, which: 'symbol' | 'label'): NameOf {
  const shown = new Map<string, string>();
  const learn = (name: string, part: object): void => {
    if (shown.has(name)) return;
    const symbol = 'symbol' in part && typeof part.symbol === 'string' ? part.symbol : undefined;
    const label = 'label' in part && typeof part.label === 'string' ? part.label : name;
    shown.set(name, which === 'symbol' ? (symbol ?? label) : label);
  };
  for (const [name, field] of Object.entries(fn.inputs)) {
    learn(name, field);
    if (field.kind === 'numbers') learn('it', field.item);
    if (field.kind === 'rows') {
      for (const [cell, part] of Object.entries(field.fields)) learn(cell, part);
    }
  }
  for (const [name, part] of Object.entries({ ...fn.steps, ...fn.outputs })) learn(name, part);
  return (name) => shown.get(name) ?? name;
}
