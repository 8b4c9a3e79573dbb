import type { Calculator } from '../calculators/calculator.ts';
import { calculators, findCalculator } from '../calculators/index.ts';
import type { ComponentUse } from '../garden/compiled-note.ts';
import type { Garden } from '../garden/garden.ts';
import type { Problem } from '../garden/problem.ts';
import { nearestName } from '../garden/spelling.ts';

/** `<Calculator>`s that do not exist, presets they do not have, and inputs they do not take. */
export function checkCalculators(garden: Garden): Problem[] {
  return garden.notes.flatMap(({ file, compiled }) =>
    compiled.components.flatMap((use): Problem[] => {
      if (use.name !== 'Calculator') return [];
      const { line, column } = use;
      return findMistakes(use).map((mistake) => ({
        file,
        line,
        column,
        severity: 'error',
        ...mistake,
      }));
    }),
  );
}

type Mistake = Pick<Problem, 'rule' | 'message' | 'help'>;

function findMistakes({ attributes }: ComponentUse): Mistake[] {
  const { id, preset, ...inputs } = attributes;
  // The gate has seen to it that both are text.
  const name = typeof id === 'string' ? id : '';
  const calculator = findCalculator(name);
  if (calculator === undefined) {
    const ids = calculators.map((one) => one.id);
    const message = `no calculator "${name}"`;
    return [{ rule: 'calculator/unknown', message, help: meant(name, ids, 'They are') }];
  }
  return [
    ...(typeof preset === 'string' ? checkPreset(preset, calculator) : []),
    ...Object.entries(inputs).flatMap(([name, value]) => checkInput(name, value, calculator)),
  ];
}

function checkPreset(preset: string, { presets, title }: Calculator): Mistake[] {
  const names = presets.map(({ name }) => name);
  if (names.includes(preset)) return [];
  const message = `"${title}" has no preset "${preset}"`;
  return [{ rule: 'calculator/preset', message, help: meant(preset, names, 'It has') }];
}

function checkInput(name: string, value: unknown, { fields, title }: Calculator): Mistake[] {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) {
    const message = `"${title}" takes no input "${name}"`;
    const names = fields.map((one) => one.name);
    return [{ rule: 'calculator/input', message, help: meant(name, names, 'It takes') }];
  }
  if (typeof value === typeof field.start) return [];
  const shown = typeof field.start === 'string' ? `"${field.start}"` : `{${String(field.start)}}`;
  const message = `${name} of "${title}" is a ${typeof field.start}, not a ${typeof value}`;
  return [{ rule: 'calculator/input', message, help: `Write for example ${name}=${shown}.` }];
}

function meant(typed: string, names: readonly string[], listed: string): string {
  const nearest = nearestName(typed, names);
  if (nearest !== undefined) return `Did you mean ${nearest}?`;
  return names.length === 0 ? 'Leave it out.' : `${listed} ${names.slice(0, 12).join(', ')}.`;
}
