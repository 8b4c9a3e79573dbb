import type { Calculator, FieldValues } from '../calculators/calculator.ts';
import { writeField } from '../calculators/reading.ts';
import { slotOf, valueAt } from '../calculators/sliding.ts';
import { inputOf } from './calculator-form.ts';

/** Puts what a slider says into its field. */
export function followSlider(root: Element, calculator: Calculator, slider: HTMLElement): void {
  const field = calculator.fields.find(({ name }) => name === slider.dataset['slides']);
  const input = field === undefined ? null : inputOf(root, field.name);
  if (field === undefined || input === null || !(slider instanceof HTMLInputElement)) return;
  input.value = writeField(field, valueAt(field, slider.valueAsNumber));
}

/** Moves the sliders to what is typed, all but the one in use. */
export function moveSliders(root: Element, calculator: Calculator, values: FieldValues): void {
  for (const slider of root.querySelectorAll<HTMLInputElement>('[data-slides]')) {
    const field = calculator.fields.find(({ name }) => name === slider.dataset['slides']);
    const value = values[field?.name ?? ''];
    if (field === undefined || typeof value !== 'number') continue;
    if (slider !== document.activeElement) slider.valueAsNumber = slotOf(field, value);
    slider.setAttribute('aria-valuetext', inputOf(root, field.name)?.value ?? '');
  }
}
