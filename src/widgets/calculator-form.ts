import type { Calculator, FieldValue } from '../calculators/calculator.ts';
import { readField } from '../calculators/reading.ts';
import type { State } from '../calculators/values.ts';
import type { Range } from '../models/sampling/ranges.ts';
import { element } from './element.ts';

type Input = HTMLInputElement | HTMLSelectElement;

/** What stands in a form: its state where all can be read, and why not where it cannot. */
export interface FormRead extends State {
  readonly problems: Map<string, string>;
}

/** The input of a field, wherever it stands in the form. */
export function inputOf(root: Element, name: string): Input | null {
  return root.querySelector(`:is(input, select)[name="${name}"]`);
}

/** What is typed, by field. */
export function typedIn(root: Element, { fields }: Calculator): ReadonlyMap<string, string> {
  return new Map(fields.map(({ name }) => [name, inputOf(root, name)?.value ?? '']));
}

/** Reads every field; those that cannot be read have a problem in place of a value. */
export function readForm(root: Element, calculator: Calculator): FormRead {
  const values: Record<string, FieldValue> = {};
  const ranges = new Map<string, Range>();
  const problems = new Map<string, string>();
  for (const field of calculator.fields) {
    const read = readField(field, inputOf(root, field.name)?.value ?? '');
    if (!read.ok) problems.set(field.name, read.message);
    else {
      values[field.name] = read.value;
      if (read.range !== undefined) ranges.set(field.name, read.range);
    }
  }
  return { values, ranges, problems };
}

/** Explains beside each field what cannot be used, and ties the words to the field. */
export function showProblems(root: Element, problems: ReadonlyMap<string, string>): void {
  for (const input of root.querySelectorAll<Input>(':is(input, select)[name]')) {
    const message = problems.get(input.name);
    let place = input.closest('.field')?.querySelector<HTMLElement>('.problem') ?? undefined;
    if (message !== undefined && place === undefined) {
      place = element('span', { class: 'problem', 'data-problem': input.name });
      place.id = `Problem-${crypto.randomUUID()}`;
      input.closest('.field')?.append(place);
    }
    if (place === undefined) continue;
    place.hidden = message === undefined;
    place.replaceChildren(message ?? '');
    input.ariaInvalid = message === undefined ? null : 'true';
    if (message === undefined) input.removeAttribute('aria-describedby');
    else {
      input.setAttribute('aria-describedby', place.id);
      input.closest('details')?.setAttribute('open', '');
    }
  }
}
