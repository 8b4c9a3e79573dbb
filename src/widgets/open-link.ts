import { readAddress, writeState } from '../calculators/address.ts';
import type { Calculator, FieldValues } from '../calculators/calculator.ts';
import { writeField } from '../calculators/reading.ts';
import type { State } from '../calculators/values.ts';
import { startsOf } from './keep-link.ts';

/** A link as it opens. */
export interface Opened {
  /** What stands in every field. */
  readonly typed: ReadonlyMap<string, string>;
  /** The fields that the link itself names. */
  readonly named: ReadonlySet<string>;
  readonly unit: string | undefined;
  /** What the reader must know, as sentences. */
  readonly notices: readonly string[];
  /** Fields whose start was another when the link was made, with what they start from today. */
  readonly today: ReadonlyMap<string, string>;
}

/**
 * Opens a link with the result that it had: fields that it does not name stand where they started when
 * it was made. `starts` are those of the page, which a note may have set.
 */
export function readLink(
  calculator: Calculator,
  parameters: URLSearchParams,
  starts: State,
  prefix = '',
): Opened {
  let address = readAddress(calculator, parameters, prefix);
  const { oldVersion } = address;
  let earlier: FieldValues | undefined;
  if (oldVersion !== undefined) {
    earlier = Object.hasOwn(calculator.earlier, oldVersion)
      ? calculator.earlier[oldVersion]
      : undefined;
    if (earlier !== undefined) {
      address = readAddress(calculator, parameters, prefix, Object.keys(earlier));
    }
  }
  const typed = new Map<string, string>();
  const today = new Map<string, string>();
  for (const field of calculator.fields) {
    const { name } = field;
    const now = writeState(field, starts);
    const isOwn = now !== writeField(field, field.start);
    const before = isOwn ? now : writeField(field, earlier?.[name] ?? field.start);
    typed.set(name, address.typed.get(name) ?? before);
    if (before !== now && !address.typed.has(name)) today.set(name, now);
  }
  const labels = calculator.fields.filter(({ name }) => today.has(name));
  const notices: string[] = [];
  if (address.unknown.length > 0) {
    const unknown = address.unknown.join(', ');
    notices.push(`The address names ${unknown}, which this calculator does not have.`);
  }
  if (oldVersion !== undefined && earlier === undefined) {
    notices.push(
      'The defaults have changed since this address was made: inputs that it does not name are those of today.',
    );
  } else if (today.size > 0) {
    notices.push(
      `Defaults have changed since this address was made: ${labels.map(({ label }) => label).join(', ')}. These are the earlier ones.`,
    );
  }
  return { typed, named: new Set(address.typed.keys()), unit: address.unit, notices, today };
}

/** Opens the link of this page in the form that stands on it. */
export function openLink(
  root: Element,
  calculator: Calculator,
  parameters: URLSearchParams,
  prefix: string,
): Opened {
  const opened = readLink(calculator, parameters, startsOf(root, calculator), prefix);
  const { unit } = opened;
  // By now the choice of units has it, if it is one of them.
  if (unit === undefined || root.querySelector<HTMLSelectElement>('[data-units]')?.value === unit)
    return opened;
  const notice = `The address names the unit ${unit}, which this calculator does not have.`;
  return { ...opened, notices: [...opened.notices, notice] };
}
