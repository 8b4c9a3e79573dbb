import { parseFormula, type Expression, type Fold, type Operator, type Test } from './parse.ts';

/** The values that a formula may name. */
export interface Scope {
  [name: string]: Value;
}
export type Value = number | string | boolean | null | readonly number[] | readonly Scope[];

/** A formula ready to run. A value that does not exist, as after a division by zero, is `NaN`. */
export type Program = (scope: Scope, row?: Scope | number) => number;

type Call = (a: number, b: number) => number;

/** What formulas may call, by name. */
export const calls: Readonly<Record<string, Call>> = {
  sqrt: Math.sqrt,
  exp: Math.exp,
  ln: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  floor: Math.floor,
  ceil: Math.ceil,
  min: Math.min,
  max: Math.max,
  expm1: Math.expm1,
  crf: capitalRecoveryFactor,
  annuity: annuityFactor,
};

/**
 * Capital recovery factor: what a dollar borrowed costs each period if it is paid back in `periods`
 * equal parts at `rate` per period; `1/periods` at rate 0. Exact for rates too small to be added to 1.
 * Any engineering-economy table (A/P factor).
 */
export function capitalRecoveryFactor(rate: number, periods: number): number {
  if (rate === 0) return 1 / periods;
  return rate / -Math.expm1(-periods * Math.log1p(rate));
}

/** Present value of a dollar at the end of each of `periods`, at `rate` per period: 1 over the CRF. */
export function annuityFactor(rate: number, periods: number): number {
  if (rate === 0) return periods;
  return -Math.expm1(-periods * Math.log1p(rate)) / rate;
}

const folds: Readonly<Record<Fold, { readonly from: number; readonly join: Call }>> = {
  sum: { from: 0, join: (a, b) => a + b },
  product: { from: 1, join: (a, b) => a * b },
  largest: { from: -Infinity, join: Math.max },
};

/** Value of a tree with the names of the scope put in. */
export function evaluate(tree: Expression, scope: Scope): number {
  return compile(tree)(scope);
}

/** Turns the text of a formula into a function, so that thousands of samples parse it once. */
export function compileFormula(source: string): Program {
  return compile(parseFormula(source));
}

/** As {@link compileFormula}, from a tree. */
export function compile(tree: Expression): Program {
  switch (tree.kind) {
    case 'number': {
      const { value } = tree;
      return () => value;
    }
    case 'name': {
      const { name } = tree;
      return (scope, row) => read(scope, row, name);
    }
    case 'negate': {
      const of = compile(tree.of);
      return (scope, row) => -of(scope, row);
    }
    case 'binary':
      return binary(tree.operator, compile(tree.left), compile(tree.right));
    case 'call': {
      const call = calls[tree.name];
      const [first, second] = tree.args;
      if (call === undefined || first === undefined) throw new SyntaxError(`No ${tree.name}()`);
      const a = compile(first);
      const b = compile(second ?? first);
      return (scope, row) => call(a(scope, row), b(scope, row));
    }
    case 'fold': {
      const { list } = tree;
      const { from, join } = folds[tree.fold];
      const body = compile(tree.body);
      return (scope) => {
        const items = rowsOf(scope[list]);
        let total = from;
        for (const item of items) total = join(total, body(scope, item));
        return total;
      };
    }
    case 'choose': {
      const test = compileTest(tree.test);
      const then = compile(tree.then);
      const otherwise = compile(tree.otherwise);
      return (scope, row) => (test(scope, row) ? then(scope, row) : otherwise(scope, row));
    }
  }
}

/** Whether a test holds, for those who print only the branch that was taken. */
export function compileTest(test: Test): (scope: Scope, row?: Scope | number) => boolean {
  if (test.kind === 'is') return (scope) => scope[test.name] === test.word;
  const left = compile(test.left);
  const right = compile(test.right);
  switch (test.comparison) {
    case '<':
      return (scope, row) => left(scope, row) < right(scope, row);
    case '<=':
      return (scope, row) => left(scope, row) <= right(scope, row);
    case '>':
      return (scope, row) => left(scope, row) > right(scope, row);
    case '>=':
      return (scope, row) => left(scope, row) >= right(scope, row);
    case '==':
      return (scope, row) => left(scope, row) === right(scope, row);
  }
}

/** Written out per operator, because this is the inner loop of a Monte Carlo run. */
function binary(operator: Operator, left: Program, right: Program): Program {
  switch (operator) {
    case '+':
      return (scope, row) => left(scope, row) + right(scope, row);
    case '-':
      return (scope, row) => left(scope, row) - right(scope, row);
    case '*':
      return (scope, row) => left(scope, row) * right(scope, row);
    case '^':
      return (scope, row) => left(scope, row) ** right(scope, row);
    case '/':
      return (scope, row) => {
        const divisor = right(scope, row);
        return divisor === 0 ? NaN : left(scope, row) / divisor;
      };
  }
}

/** The rows of a list; of anything else, none. */
export function rowsOf(value: Value | undefined): readonly (Scope | number)[] {
  return typeof value === 'object' && value !== null ? value : [];
}

function read(scope: Scope, row: Scope | number | undefined, name: string): number {
  if (typeof row === 'number' && name === 'it') return row;
  const value = typeof row === 'object' && name in row ? row[name] : scope[name];
  if (typeof value === 'number') return value;
  return typeof value === 'boolean' ? Number(value) : name === 'pi' ? Math.PI : NaN;
}
