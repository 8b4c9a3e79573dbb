import { compile, compileTest, rowsOf, type Scope } from './evaluate.ts';
import type { Expression, Test } from './parse.ts';
import type { Style } from './style.ts';

/** What a name looks like in a formula: its symbol or label. */
export type NameOf = (name: string) => string;

type Row = Scope | number;

/** A printed part and how tightly it holds together, to know where it needs brackets. */
interface Part {
  readonly text: string;
  readonly rank: number;
}
const loose = 0;
const sum = 1;
const product = 2;
const quotient = 3;
const power = 4;
const atom = 5;

/** A formula as it stands in a book: symbols, sums over rows, cases. */
export function printFormula(tree: Expression, style: Style, nameOf: NameOf): string {
  return print(tree, { style, nameOf }).text;
}

/** The same with the numbers of a calculation put in: rows written out, only the case that holds. */
export function printSubstituted(tree: Expression, style: Style, scope: Scope): string {
  return print(tree, { style, scope }).text;
}

type Context =
  | { readonly style: Style; readonly nameOf: NameOf; readonly scope?: undefined }
  | { readonly style: Style; readonly scope: Scope; readonly row?: Row };

function print(tree: Expression, context: Context): Part {
  const { style } = context;
  switch (tree.kind) {
    case 'number':
      return number(tree.value, style);
    case 'name':
      if (tree.name === 'pi') return { text: style.pi, rank: atom };
      if (context.scope === undefined) return { text: context.nameOf(tree.name), rank: atom };
      return named(tree.name, number(compile(tree)(context.scope, context.row), style), style);
    case 'negate':
      return { text: style.minus + group(print(tree.of, context), product, style), rank: sum };
    case 'binary':
      return printBinary(tree, context);
    case 'call':
      return printCall(tree, context);
    case 'fold':
      return printFold(tree, context);
    case 'choose':
      return printChoice(tree, context);
  }
}

function number(value: number, style: Style): Part {
  const text = style.number(value);
  if (value < 0) return { text, rank: loose };
  // A power of ten is a product already.
  return { text, rank: /10\^/.test(text) ? product : atom };
}

function named(name: string, part: Part, style: Style): Part {
  return style.named === undefined ? part : { ...part, text: style.named(name, part.text) };
}

function group(part: Part, rank: number, style: Style): string {
  return part.rank >= rank ? part.text : style.group(part.text);
}

function printBinary(tree: Extract<Expression, { kind: 'binary' }>, context: Context): Part {
  const { style } = context;
  const left = print(tree.left, context);
  const right = print(tree.right, context);
  switch (tree.operator) {
    case '+':
      return { text: `${group(left, sum, style)} + ${group(right, sum, style)}`, rank: sum };
    case '-': {
      const text = `${group(left, sum, style)} ${style.minus} ${group(right, product, style)}`;
      return { text, rank: sum };
    }
    case '*': {
      const first = group(left, product, style);
      const second = group(right, product, style);
      const times = context.scope === undefined ? style.times(first, second) : style.cross;
      return { text: first + times + second, rank: product };
    }
    case '/':
      return style.isFlat
        ? { text: `${group(left, product, style)} / ${group(right, power, style)}`, rank: product }
        : { text: style.fraction(left.text, right.text), rank: quotient };
    case '^':
      return { text: style.power(group(left, atom, style), right.text), rank: power };
  }
}

function printCall(tree: Extract<Expression, { kind: 'call' }>, context: Context): Part {
  const { style } = context;
  const args = tree.args.map((arg) => print(arg, context));
  const [rate, periods] = args;
  if (
    (tree.name === 'crf' || tree.name === 'annuity') &&
    rate !== undefined &&
    periods !== undefined
  ) {
    const [rateTree] = tree.args;
    const isFree =
      context.scope !== undefined &&
      rateTree !== undefined &&
      compile(rateTree)(context.scope, context.row) === 0;
    return printLoan(tree.name, rate, periods, isFree, style);
  }
  const texts = args.map(({ text }) => text);
  return { text: style.call(tree.name, texts), rank: tree.name === 'exp' ? power : atom };
}

/** A capital recovery factor or its inverse, written out; `isFree` if the rate is 0. */
function printLoan(
  name: 'crf' | 'annuity',
  rate: Part,
  periods: Part,
  isFree: boolean,
  style: Style,
): Part {
  const one: Part = { text: '1', rank: atom };
  if (isFree) return name === 'annuity' ? periods : divide(one, periods, style);
  const growth = style.power(
    style.group(`1 + ${group(rate, sum, style)}`),
    style.minus + group(periods, product, style),
  );
  const lost: Part = { text: `1 ${style.minus} ${growth}`, rank: sum };
  return name === 'crf' ? divide(rate, lost, style) : divide(lost, rate, style);
}

function divide(left: Part, right: Part, style: Style): Part {
  return style.isFlat
    ? { text: `${group(left, product, style)} / ${group(right, power, style)}`, rank: product }
    : { text: style.fraction(left.text, right.text), rank: quotient };
}

function printFold(tree: Extract<Expression, { kind: 'fold' }>, context: Context): Part {
  const { style } = context;
  if (context.scope === undefined) {
    const body = group(print(tree.body, context), tree.fold === 'largest' ? atom : product, style);
    return { text: style.fold(tree.fold, body), rank: product };
  }
  const rows = context.scope[tree.list];
  const { scope } = context;
  const parts = rowsOf(rows).map((row) => print(tree.body, { style, scope, row }));
  const [only] = parts;
  if (only === undefined) return number(tree.fold === 'product' ? 1 : 0, style);
  if (parts.length === 1) return only;
  if (tree.fold === 'largest') {
    return {
      text: style.call(
        'max',
        shorten(
          parts.map(({ text }) => text),
          style,
        ),
      ),
      rank: atom,
    };
  }
  const rank = tree.fold === 'sum' ? sum : product;
  const joint = tree.fold === 'sum' ? ' + ' : style.cross;
  const texts = parts.map((part) => group(part, rank, style));
  return { text: shorten(texts, style).join(joint), rank };
}

function shorten(texts: readonly string[], style: Style): readonly string[] {
  if (texts.length <= style.mostRows) return texts;
  return [...texts.slice(0, style.mostRows - 2), style.dots, ...texts.slice(-1)];
}

function printChoice(tree: Extract<Expression, { kind: 'choose' }>, context: Context): Part {
  if (context.scope !== undefined) {
    const holds = compileTest(tree.test)(context.scope, context.row);
    return print(holds ? tree.then : tree.otherwise, context);
  }
  const cases: [string, string][] = [];
  let rest: Expression = tree;
  while (rest.kind === 'choose') {
    cases.push([print(rest.then, context).text, printTest(rest.test, context)]);
    rest = rest.otherwise;
  }
  return { text: context.style.cases(cases, print(rest, context).text), rank: loose };
}

function printTest(test: Test, context: Context & { readonly nameOf: NameOf }): string {
  const { style, nameOf } = context;
  if (test.kind === 'is')
    return style.words(`${nameOf(test.name)} is ${test.word.replaceAll('_', ' ')}`);
  const left = print(test.left, context).text;
  const right = print(test.right, context).text;
  return `${left} ${style.comparisons[test.comparison]} ${right}`;
}
