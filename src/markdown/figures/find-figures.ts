/** A number with its unit in running text: `10.2 kW`, `$5 billion`, `38 to 41 percent`. */
export interface Figure {
  /** As written. */
  readonly text: string;
  /** Where it begins in the text. */
  readonly index: number;
}

const digits = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const scale = String.raw`(?:thousand|million|billion|trillion|[MBbk](?![\w/]))`;
/** After a currency: `USD 40 and 5 percent` are two figures. */
const span = String.raw`${digits}(?:\s?${scale})?(?:\s?(?:[-–—]|to)\s?${digits})?`;
const range = String.raw`${digits}(?:\s?${scale})?(?:\s?(?:[-–—]|to|or|and)\s?${digits})?`;

const prefixes = '[kKMGTPEZ]';
const units = [
  // How fast data moves, and how much there is
  `${prefixes}(?:b|bit|i?B)(?:/s|ps)`,
  `${prefixes}i?B`,
  '(?:kilo|mega|giga|tera|peta|exa)?bytes?',
  `${prefixes}?FLOPS?(?:/s)?`,
  '[TPE]F',
  // Money and shares
  '(?:percent|per\\scent)(?:age\\spoints?)?',
  'percentage\\spoints?',
  '(?:US\\s)?(?:USD|EUR|GBP|CHF|JPY|dollars?|euros?|cents?|yen|francs?)',
  // Power and energy
  `${prefixes}?(?:Wh|W|VA|J)`,
  '(?:kilo|mega|giga)?watts?(?:-hours?)?',
  'V|volts?|A|amps?',
  // Time, frequency, length, mass, heat
  '(?:GPU|node|VM|core|accelerator|rack)-(?:hour|day|month|year)s?',
  '(?:nano|micro|milli)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?',
  '[nµμm]?s',
  '[kMG]?Hz',
  'kilomet(?:re|er)s?|met(?:re|er)s?|(?:square\\s)?feet|[kcm]?m',
  'kg|tons?|tonnes?',
  '°C|degrees?',
  'lit(?:re|er)s?',
].join('|');

/** Things that facts count; small and round numbers of them are sizes that an argument picks. */
const counted =
  '(?:(?!and|or|of|to|in|per|on|for|with)\\w+\\s)?(?:GPUs?|CPUs?|accelerators?|nodes?|racks?|servers?|cores?|chips?|tokens?|parameters?|VMs?|packages?|drives?|cabinets?|people|employees?)';

const pattern = new RegExp(
  [
    String.raw`(?<![\w.,/^_–-])`,
    '(?:',
    String.raw`(?:US)?[$€£]\s?${span}(?:\s?${scale})?(?![\w])`,
    String.raw`|(?:USD|EUR|GBP|CHF)\s${span}(?:\s${scale})?(?![\w])`,
    String.raw`|${range}\s?%`,
    String.raw`|${range}(?:\s?${scale})?[\s-](?:${units})(?![\w-])`,
    String.raw`|(?<count>${range}(?:\s?${scale})?)\s(?:${counted})(?![\w-])`,
    ')',
  ].join(''),
  'gu',
);

/** What everybody knows, and shares of nothing and of all: words more than figures. */
const common =
  /^(?:(?:0|100)\s?(?:%|percent|per\scent)|(?:24|730|8,?760|8,?766) hours|(?:7|30|365) days|12 months|60 (?:seconds|minutes))$/;

/** Every number with a unit, in order, but for counts that are small or round, and what {@link common} has. */
export function findFigures(text: string): readonly Figure[] {
  // Most sentences have no number, and every alternative would be tried at each of their characters.
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const count = match.groups?.['count'];
    if (count !== undefined && isSize(count)) return [];
    const written = match[0].replace(/\s+/g, ' ');
    return common.test(written) ? [] : [{ text: written, index: match.index }];
  });
}

/** A size that an argument picks, 8 or 10,000, or a year. */
function isSize(written: string): boolean {
  return /^(?:\d[\d,]?|\d[0,]*|(?:19|20)\d\d)$/.test(written);
}
