/** A number as it stands in a sentence. */
export interface NumberInText {
  /** As written, with the word for its size: `1.2 billion`. */
  readonly text: string;
  /** Where it begins in the sentence. */
  readonly at: number;
  readonly value: number;
  /** What its last digit that is not a zero counts: 100 in 47,400, ten million in 1.25 billion. */
  readonly step: number;
  /** Whether it is written in digits; a word such as `one` need not count anything. */
  readonly isInDigits: boolean;
}

const sizes: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

const words: ReadonlyMap<string, number> = new Map([
  ['no', 0],
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['sixteen', 16],
  ['eighteen', 18],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
]);

const digits = String.raw`(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?<fraction>\.\d+)?(?:e(?<power>\d{1,2}))?`;
const numbers = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?:${digits}|(?<word>${[...words.keys()].join('|')}))(?![\p{L}\d])` +
    String.raw`(?: (?<size>${[...sizes.keys()].join('|')}))?`,
  'giu',
);

/**
 * The numbers in a sentence, in order, in digits and small ones in words; not the digits of names such as
 * `H100` or `24k`.
 */
export function numbersInText(sentence: string): readonly NumberInText[] {
  return [...sentence.matchAll(numbers)].map((match): NumberInText => {
    const { whole, fraction = '', power = '0', word = '', size = '' } = match.groups ?? {};
    const times = (sizes.get(size.toLowerCase()) ?? 1) * 10 ** Number(power);
    const place = { text: match[0], at: match.index };
    if (whole === undefined) {
      const value = (words.get(word.toLowerCase()) ?? 0) * times;
      return { ...place, value, step: times, isInDigits: false };
    }
    const plain = whole.replaceAll(',', '');
    const zeros = fraction === '' ? (/0*$/.exec(plain)?.[0].length ?? 0) : 1 - fraction.length;
    return {
      ...place,
      value: Number(plain + fraction) * times,
      step: 10 ** zeros * times,
      isInDigits: true,
    };
  });
}
