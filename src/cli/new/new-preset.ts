import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from '../../calculators/answer.ts';
import type { Calculator } from '../../calculators/calculator.ts';
import { calculators, findCalculator } from '../../calculators/index.ts';
import { startValues } from '../../calculators/values.ts';
import { checkCalculator } from '../../garden/check-calculator.ts';
import { nearestName } from '../../garden/spelling.ts';
import { CommandError } from '../command-error.ts';
import type { Ask } from './questions.ts';

type Value = string | number | boolean;

/** Adds a preset to a calculator's own file, under the project; returns the path of that file. */
export async function writeNewPreset(folder: string, ask: Ask): Promise<string> {
  const ids = calculators.map(({ id }) => id);
  const id = await ask({
    option: 'calculator',
    asks: `Calculator: ${ids.join(', ')}`,
    fault: (answer) => {
      if (ids.includes(answer)) return undefined;
      const meant = nearestName(answer, ids);
      return meant === undefined ? 'there is none' : `did you mean ${meant}?`;
    },
  });
  const calculator = findCalculator(id);
  if (calculator === undefined) throw new CommandError(`There is no calculator ${id}.`);
  const name = await ask({
    option: 'name',
    asks: 'Name, as addresses have it, such as large-cloud',
    fault: (answer) => {
      if (calculator.presets.some((one) => one.name === answer)) return 'it has that one already';
      return /^[a-z\d]+(?:-[a-z\d]+)*$/.test(answer) ? undefined : 'write it in kebab-case';
    },
  });
  const title = await ask({ option: 'title', asks: 'Title: the situation' });
  const about = await ask({ option: 'about', asks: 'Who is in it, and why these numbers' });
  const inputs = calculator.fields.map((field) => `${field.name}=${String(field.start)}`);
  const written = await ask({
    option: 'values',
    asks: `What differs from ${inputs.join(' ')}`,
    fault: (answer) => faultOf(calculator, readValues(answer)),
  });
  const file = `src/calculators/${id}.ts`;
  const path = join(folder, file);
  const source = readFileSync(path, 'utf8');
  const text = addPreset(source, { name, title, about, values: readValues(written) });
  if (text === undefined) {
    throw new CommandError(`${file} has no list of presets.`, 'Add the preset there by hand.');
  }
  writeFileSync(path, text);
  return file;
}

function faultOf(
  calculator: Calculator,
  values: Readonly<Record<string, Value>>,
): string | undefined {
  const { id } = calculator;
  if (Object.keys(values).length === 0) return 'write name=value, with blanks between';
  const [fault] = checkCalculator({
    name: 'Calculator',
    attributes: { id, ...values },
    line: 1,
    column: 1,
  });
  if (fault !== undefined) return `${fault.message}. ${fault.help}`;
  const outcome = answer(calculator, startValues(calculator, values));
  if (!outcome.ok) return outcome.problems[0]?.message;
  // A scenario stands in a table of results, so each of them has to be there.
  const blank = outcome.answers.find(({ text }) => text === 'none');
  return blank === undefined ? undefined : `with these, “${blank.label}” has no answer`;
}

/** `a=1 b=true c=words`: numbers and true or false as such. */
function readValues(answer: string): Record<string, Value> {
  const pairs = [...answer.matchAll(/([A-Za-z]\w*)=(\S+)/g)];
  return Object.fromEntries(
    pairs.map(([, name = '', value = '']): [string, Value] => {
      if (value === 'true' || value === 'false') return [name, value === 'true'];
      const number = Number(value);
      return [name, Number.isNaN(number) ? value : number];
    }),
  );
}

interface WrittenPreset {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** The source of a calculator with one more preset, laid out as the others; undefined if it has no list. */
export function addPreset(source: string, preset: WrittenPreset): string | undefined {
  const begin = source.indexOf('\n  presets: [\n');
  const end = source.indexOf('\n  ],', begin);
  if (begin < 0 || end < 0) return undefined;
  const text = (value: string): string =>
    `'${value.replace(/\\/g, '\\\\').replace(/'/g, '\u2019').replace(/\s+/g, ' ')}'`;
  const values = Object.entries(preset.values).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? text(value) : String(value)}`,
  );
  const lines = [
    '    {',
    `      name: ${text(preset.name)},`,
    `      title: ${text(preset.title)},`,
    `      about: ${text(preset.about)},`,
    `      values: { ${values.join(', ')} },`,
    '    },',
  ];
  return `${source.slice(0, end)}\n${lines.join('\n')}${source.slice(end)}`;
}
