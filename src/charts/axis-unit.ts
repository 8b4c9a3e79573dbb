import type { Unit } from '../models/definition/unit.ts';

const unspoken: ReadonlySet<Unit> = new Set([
  'count',
  'ratio',
  'fraction',
  'any unit',
  'any time',
  'USD',
  '1/1000 node-days',
]);

/** A label with its unit, unless the numbers or the label itself say it: `Life of the IT, years`. */
export function named(label: string, unit: Unit): string {
  const isSaid = unspoken.has(unit) || label.toLowerCase() === unit.toLowerCase();
  return isSaid ? label : [label, unit].filter(Boolean).join(', ');
}

/** A label without the dots that tie it to the line above. */
export function alone(label: string): string {
  return label.replace('… ', '');
}

/** The unit of ticks and bars, which leave out what the label says: dollars per anything are dollars. */
export function tickUnit(unit: Unit): Unit {
  if (unit === 'fraction') return unit;
  return unit.startsWith('USD') ? 'USD' : 'count';
}
