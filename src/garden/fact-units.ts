/** How a unit stands beside its number, where that is not `number unit`. */
export interface UnitForm {
  /** Stands before the number: `PUE 1.2`. */
  readonly before?: string;
  /** Stands after it in place of the unit; empty for numbers that say it themselves. */
  readonly after?: string;
  /** The singular, where dropping an `s` does not give it. */
  readonly one?: string;
  /** Whether the number is a name that takes no separators: 2025. */
  readonly plain?: true;
  /** Whether lists repeat the unit: `7 to 1 and 3 to 1`. */
  readonly repeat?: true;
}

const irregular: ReadonlyMap<string, UnitForm> = new Map<string, UnitForm>([
  ['year', { after: '', plain: true }],
  ['chapter', { before: 'chapter', after: '', plain: true }],
  ['PUE', { before: 'PUE', after: '' }],
  ['ratio', { after: 'to 1', one: 'to 1', repeat: true }],
  ['times', { one: 'time' }],
  ['chassis', { one: 'chassis' }],
  ['square feet', { one: 'square foot' }],
  ['g CO2 per kWh', { after: 'g CO₂ per kWh' }],
  ['g CO2e per kWh', { after: 'g CO₂e per kWh' }],
]);

const currency = /^(?:USD|EUR|GBP|CHF|JPY|US cents)\b(?! per USD)/;

export function isMoney(unit: string): boolean {
  return currency.test(unit);
}

/** Money with the year of its value, since money of two years is not one thing: `USD (2025) per GPU-hour`. */
export function datedUnit(unit: string, year: string): string {
  return isMoney(unit) && !/\(\d{4}\)/.test(unit)
    ? unit.replace(currency, (name) => `${name} (${year})`)
    : unit;
}

export function unitForm(unit: string): UnitForm {
  return irregular.get(unit) ?? {};
}

/**
 * Takes the `unit` of a fact apart. Units of a list are separated by `; `; in one unit with a list in
 * parentheses, `USD per GPU (2024; 2025)`, the list names the values.
 */
export function splitUnits(unit: string): {
  readonly units: readonly string[];
  readonly labels?: readonly string[];
} {
  const [, shared, list] = /^([^;()]*) \(([^()]*; [^()]*)\)$/.exec(unit) ?? [];
  if (shared !== undefined && list !== undefined) {
    return { units: [shared], labels: list.split('; ') };
  }
  return { units: unit.split(/; (?![^(]*\))/) };
}

/** The unit without the year of its money, for comparing: `USD (2025) per MW` and `USD per MW` are one. */
export function undatedUnit(unit: string): string {
  return isMoney(unit) ? unit.replace(/ \(\d{4}\)/, '') : unit;
}

/** The unit as it stands after a number; of a plural, the singular after exactly one. */
export function unitAfter(unit: string, amount: number): string {
  const { after = unit, one } = unitForm(unit);
  if (amount !== 1) return after;
  if (one !== undefined) return one;
  return after.replace(
    /^((?:[A-Za-z][\w-]* )*?[\w-]*[A-Za-z])s(?= per | of | in | \(|$)/,
    singular,
  );
}

function singular(plural: string, stem: string): string {
  if (/(?:ies)$/.test(plural)) return `${stem.slice(0, -2)}y`;
  if (/(?:[sx]|[cs]h)es$/.test(plural)) return stem.slice(0, -1);
  return stem;
}
