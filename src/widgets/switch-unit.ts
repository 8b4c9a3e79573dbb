import type { Calculator } from '../calculators/calculator.ts';
import { retype } from '../calculators/reading.ts';
import { inUnit } from '../calculators/unit-choices.ts';
import { named } from '../charts/axis-unit.ts';
import { inputOf } from './calculator-form.ts';

/** The calculator in the unit of that name, with what is typed in the form of `from` written in it. */
export function switchUnit(
  root: Element,
  plain: Calculator,
  from: Calculator,
  name: string | undefined,
): Calculator {
  const to = inUnit(plain, name);
  for (const [index, field] of to.fields.entries()) {
    const before = from.fields[index];
    const input = inputOf(root, field.name);
    if (before === undefined || input === null || before.times === field.times) continue;
    input.value = retype(before, field, input.value);
    const { label, unit, typedUnit = unit, times } = field;
    const twice = times === 2 ? ' with 2:4 sparsity' : '';
    input.previousElementSibling?.replaceChildren(named(label, typedUnit) + twice);
  }
  return to;
}
