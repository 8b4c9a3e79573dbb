import type { Comparison, Fold } from './parse.ts';

/** How the parts of a formula are written. */
export interface Style {
  readonly minus: string;
  readonly cross: string;
  readonly pi: string;
  readonly dots: string;
  /** A longer list of rows is cut short. */
  readonly mostRows: number;
  /** Fractions stand on one line. */
  readonly isFlat: boolean;
  readonly comparisons: Readonly<Record<Comparison, string>>;
  readonly number: (value: number) => string;
  readonly group: (inner: string) => string;
  /** What stands between two factors. */
  readonly times: (left: string, right: string) => string;
  readonly fraction: (over: string, under: string) => string;
  readonly power: (base: string, exponent: string) => string;
  readonly call: (name: string, args: readonly string[]) => string;
  readonly fold: (fold: Fold, body: string) => string;
  readonly cases: (cases: readonly (readonly [string, string])[], otherwise: string) => string;
  readonly words: (text: string) => string;
  /** How a number is written that stands for a name, such as with its unit; as it is unless said. */
  readonly named?: (name: string, text: string) => string;
}

const foldsInLatex: Readonly<Record<Fold, string>> = {
  sum: '\\sum',
  product: '\\prod',
  largest: '\\max',
};

/** LaTeX for mathematics mode. */
export const latex: Style = {
  minus: '-',
  cross: ' \\times ',
  pi: '\\pi',
  dots: '\\cdots',
  mostRows: 6,
  isFlat: false,
  comparisons: { '<': '<', '<=': '\\le', '>': '>', '>=': '\\ge', '==': '=' },
  number: (value) =>
    writeNumber(value, workingDigits, '-')
      .replaceAll(',', '{,}')
      .replace(/×10\^(.*)$/, ' \\times 10^{$1}'),
  group: (inner) => `\\left(${inner}\\right)`,
  times: (_left, right) => (/^\d/.test(right) ? ' \\times ' : '\\,'),
  fraction: (over, under) => `\\frac{${over}}{${under}}`,
  power: (base, exponent) => `${base}^{${exponent}}`,
  call: callInLatex,
  fold: (fold, body) => `${foldsInLatex[fold]} ${body}`,
  cases: (cases, otherwise) =>
    `\\begin{cases}${cases.map(([value, test]) => `${value} & \\text{if } ${test} \\\\ `).join('')}${otherwise} & \\text{otherwise}\\end{cases}`,
  words: (text) => `\\text{${text.replaceAll(/[_%&#$]/g, '\\$&')}}`,
};

function callInLatex(name: string, args: readonly string[]): string {
  const all = args.join(', ');
  switch (name) {
    case 'sqrt':
      return `\\sqrt{${all}}`;
    case 'exp':
      return `e^{${all}}`;
    case 'expm1':
      return `\\left(e^{${all}} - 1\\right)`;
    case 'floor':
    case 'ceil':
      return `\\left\\l${name} ${all} \\right\\r${name}`;
    case 'log2':
    case 'log10':
      return `\\log_{${name.slice(3)}}\\left(${all}\\right)`;
    default:
      return `\\${name}\\left(${all}\\right)`;
  }
}

/** Plain text on one line: `(revenue − cost) / revenue`. Numbers have `digits` significant digits. */
export function plainText(digits = workingDigits, mostRows = 6): Style {
  return {
    minus: '−',
    cross: ' × ',
    pi: 'π',
    dots: '…',
    mostRows,
    isFlat: true,
    comparisons: { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '==': '=' },
    number: (value) => writeNumber(value, digits, '−'),
    group: (inner) => `(${inner})`,
    times: () => ' × ',
    fraction: (over, under) => `${over} / ${under}`,
    power: (base, exponent) => `${base}^${/^[\d.]+$/.test(exponent) ? exponent : `(${exponent})`}`,
    call: (name, args) =>
      name === 'expm1' ? `(exp(${args.join('; ')}) − 1)` : `${name}(${args.join('; ')})`,
    fold: (fold, body) => `${fold} of ${body}`,
    cases: (cases, otherwise) =>
      `${cases.map(([value, test]) => `${value} if ${test}, `).join('')}otherwise ${otherwise}`,
    words: (text) => text,
  };
}

/** Enough to check a sum by hand; the exact value is kept beside it. */
const workingDigits = 6;

/** A number with thousands separators: `1,234.5`; powers of ten where it would be too long to read. */
function writeNumber(value: number, digits: number, minus: string): string {
  if (!Number.isFinite(value)) return 'none';
  const sign = value < 0 ? minus : '';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e12 || size < 1e-4)) {
    const [mantissa = '', exponent = ''] = size.toExponential(digits - 1).split('e');
    const tens = `10^${exponent.replace('+', '')}`;
    return Number(mantissa) === 1 ? `${sign}${tens}` : `${sign}${trim(mantissa)}×${tens}`;
  }
  // The whole part is shown whole.
  const rounded = Number(size.toPrecision(digits));
  const text = String(rounded >= 10 ** (digits - 1) ? Math.round(size) : rounded);
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return sign + (decimals === undefined ? grouped : `${grouped}.${decimals}`);
}

function trim(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
