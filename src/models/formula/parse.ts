/**
 * A formula as a tree. Formulas are written as an economist would type them into a spreadsheet:
 *
 * ```
 * (itCapexUsd - residualUsd) * crf(annualRate, itLifeYears)
 * sum(deals: revenueUsd)                     // once per row, with the row's fields in scope
 * delta < 2 * mtti ? sqrt(2 * delta * mtti) : mtti
 * method == 'young' ? young : daly
 * ```
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: 'fold';
      readonly fold: Fold;
      readonly list: string;
      readonly body: Expression;
    }
  | {
      readonly kind: 'choose';
      readonly test: Test;
      readonly then: Expression;
      readonly otherwise: Expression;
    };

export type Operator = '+' | '-' | '*' | '/' | '^';
/** What can be done over the rows of a list. */
export type Fold = 'sum' | 'product' | 'largest';
export type Test =
  | { readonly kind: 'is'; readonly name: string; readonly word: string }
  | {
      readonly kind: 'compare';
      readonly comparison: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    };
export type Comparison = '<' | '<=' | '>' | '>=' | '==';

const token = /\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z]\w*|'[^']*'|[<>=]=|[-+*/^(),:?<>])/y;
const parsed = new Map<string, Expression>();

/**
 * Parses a formula of a model, once. A mistake in it is a mistake of the programmer, so it throws;
 * the types of `define` and a test keep it from getting that far.
 */
export function parseFormula(source: string): Expression {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const tree = parseTokens(source);
  parsed.set(source, tree);
  return tree;
}

function parseTokens(source: string): Expression {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let end = 0; end < source.trimEnd().length; end = token.lastIndex) {
    const found = token.exec(source)?.[1];
    if (found === undefined) throw new SyntaxError(`Cannot read “${source}” at ${String(end)}`);
    tokens.push(found);
  }
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const take = (...wanted: readonly string[]): boolean => {
    const found = wanted.includes(tokens[at] ?? '');
    if (found) at += 1;
    return found;
  };
  const expect = (wanted: string): void => {
    if (!take(wanted))
      throw new SyntaxError(`“${wanted}” wanted in “${source}”, token ${String(at)}`);
  };

  function conditional(): Expression {
    const start = at;
    const left = sum();
    const comparison = tokens[at] ?? '';
    if (!isComparison(comparison)) return left;
    at += 1;
    const word = tokens[at] ?? '';
    const name = tokens[start] ?? '';
    const test: Test = word.startsWith("'")
      ? { kind: 'is', name, word: next().slice(1, -1) }
      : { kind: 'compare', comparison, left, right: sum() };
    expect('?');
    const then = conditional();
    expect(':');
    return { kind: 'choose', test, then, otherwise: conditional() };
  }
  function sum(): Expression {
    let left = product();
    for (;;) {
      if (take('+')) left = { kind: 'binary', operator: '+', left, right: product() };
      else if (take('-')) left = { kind: 'binary', operator: '-', left, right: product() };
      else return left;
    }
  }
  function product(): Expression {
    let left = signed();
    for (;;) {
      if (take('*')) left = { kind: 'binary', operator: '*', left, right: signed() };
      else if (take('/')) left = { kind: 'binary', operator: '/', left, right: signed() };
      else return left;
    }
  }
  function signed(): Expression {
    return take('-') ? { kind: 'negate', of: signed() } : power();
  }
  function power(): Expression {
    const left = atom();
    return take('^') ? { kind: 'binary', operator: '^', left, right: signed() } : left;
  }
  function atom(): Expression {
    if (take('(')) {
      const inner = conditional();
      expect(')');
      return inner;
    }
    const text = next();
    if (/^\d/.test(text)) return { kind: 'number', value: Number(text) };
    if (!/^[A-Za-z]/.test(text)) throw new SyntaxError(`“${text}” not expected in “${source}”`);
    if (!take('(')) return { kind: 'name', name: text };
    if (isFold(text)) {
      const list = next();
      expect(':');
      const body = conditional();
      expect(')');
      return { kind: 'fold', fold: text, list, body };
    }
    const args: Expression[] = [];
    do args.push(conditional());
    while (take(','));
    expect(')');
    return { kind: 'call', name: text, args };
  }

  const tree = conditional();
  if (at < tokens.length)
    throw new SyntaxError(`“${tokens[at] ?? ''}” not expected in “${source}”`);
  return tree;
}

function isComparison(text: string): text is Comparison {
  return text === '<' || text === '<=' || text === '>' || text === '>=' || text === '==';
}

function isFold(text: string): text is Fold {
  return text === 'sum' || text === 'product' || text === 'largest';
}
