import { grouped } from '../models/format.ts';
import type { CalculatorField } from './calculator.ts';
import { writeField } from './reading.ts';

/** What a number field takes, in words: its sensible range, or else its limits. Empty for a choice. */
export function describeRange(field: CalculatorField): string {
  const { model } = field;
  if (model.kind !== 'number') return '';
  const say = (value: number): string => writeField(field, value).replace(/^\d{5,}$/, grouped);
  if (model.range !== undefined) return `Usually ${model.range.map(say).join(' to ')}.`;
  const { min, above, max, below } = model;
  const low = min === undefined ? (above === undefined ? '' : `above ${say(above)}`) : say(min);
  const high = max === undefined ? (below === undefined ? '' : `below ${say(below)}`) : say(max);
  if (low !== '' && high !== '') return `${capital(low)} to ${high}.`;
  if (low !== '') return min === undefined ? `${capital(low)}.` : `${low} or more.`;
  return high === '' ? 'Any number.' : `${capital(high)}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
