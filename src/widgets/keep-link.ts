import { versionOf, writeAddress, type Typed } from '../calculators/address.ts';
import type { Calculator } from '../calculators/calculator.ts';
import { writeField } from '../calculators/reading.ts';
import { startState, type State } from '../calculators/values.ts';
import { inputOf } from './calculator-form.ts';

/** A calculator on a page, and what stands in its form. */
export interface Placed extends Omit<Typed, 'starts'> {
  readonly root: Element;
  readonly calculator: Calculator;
  /** Before its names in the address, where several stand on the page. */
  readonly prefix: string;
}

/** What the form started from on this page, which a note may have set. */
export function startsOf(root: Element, calculator: Calculator): State {
  // As the build printed it: in the unit of the model.
  const fields = calculator.fields.map((field) => ({ ...field, times: 1 }));
  const written = fields.map((field) => {
    const input = inputOf(root, field.name);
    const start =
      input instanceof HTMLSelectElement
        ? [...input.options].find(({ defaultSelected }) => defaultSelected)?.value
        : input?.defaultValue;
    return [field.name, start ?? writeField(field, field.start)] as const;
  });
  return startState({ ...calculator, fields }, Object.fromEntries(written));
}

/** The address of this page with what stands in the form. */
export function addressOf({ calculator, prefix, root, ...typed }: Placed): URL {
  const address = new URL(location.href);
  const starts = startsOf(root, calculator);
  writeAddress(calculator, { ...typed, starts }, address.searchParams, prefix);
  return address;
}

/** The same to be sent: with the version of the defaults even where nothing was changed. */
export function linkOf(placed: Placed): string {
  const address = addressOf(placed);
  address.hash = '';
  address.searchParams.set(`${placed.prefix}v`, versionOf(placed.calculator));
  return address.href;
}

/** Keeps the address of the page, and the links that lead on with these numbers, in step. */
export function keepLink(placed: Placed): void {
  const address = addressOf(placed);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
  const alone = new URLSearchParams();
  writeAddress(placed.calculator, { ...placed, starts: startState(placed.calculator) }, alone);
  const page = `a[data-page="${placed.calculator.id}"]`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(page)) {
    link.search = alone.toString();
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-part="compare"]')) {
    link.search = new URLSearchParams({ a: linkOf(placed) }).toString();
  }
}
