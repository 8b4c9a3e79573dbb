import { parseArgs } from 'node:util';
import { nearestName } from '../garden/spelling.ts';
import type { AnyFunction, Model } from '../models/definition/define.ts';
import { findFunction, findModel, modelList } from '../models/index.ts';
import { CommandError } from './command-error.ts';
import { answer } from './model-answer.ts';
import { describeFunction, describeModel, describeModels, usage } from './model-help.ts';

try {
  run();
} catch (error) {
  const { message, remedy } = explain(error);
  process.stderr.write(`${[message, remedy].filter((part) => part !== undefined).join(' ')}\n`);
  process.exitCode = 1;
}

function run(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      working: { type: 'boolean', default: false },
      samples: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const [id, name, json, ...rest] = positionals;
  if (id === undefined) {
    if (values.help) print(describeModels());
    else throw new CommandError(usage);
    return;
  }
  const model = modelNamed(id);
  if (name === undefined) {
    if (values.help) print(describeModel(model));
    else throw new CommandError(`Which function of ${id}? ${names(model)}`);
    return;
  }
  const fn = functionNamed(model, name);
  if (values.help) {
    print(describeFunction(name, fn));
    return;
  }
  if (json === undefined || rest.length > 0) {
    throw new CommandError(describeFunction(name, fn), '\n\nGive the inputs as one piece of JSON.');
  }
  const { output, problems } = answer(fn, json, {
    working: values.working,
    ...(values.samples === undefined ? {} : { samples: Number(values.samples) }),
    ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
  });
  print(JSON.stringify(output, null, 2));
  if (problems.length > 0) throw new CommandError(problems.join('\n'));
}

function modelNamed(id: string): Model {
  const model = findModel(id);
  if (model !== undefined) return model;
  const ids = modelList.map((known) => known.id);
  const nearest = nearestName(id, ids);
  throw new CommandError(
    `There is no model ${id}.`,
    nearest === undefined ? `The models are ${ids.join(', ')}.` : `Did you mean ${nearest}?`,
  );
}

function functionNamed(model: Model, name: string): AnyFunction {
  const fn = findFunction(model.id, name);
  if (fn !== undefined) return fn;
  const nearest = nearestName(name, Object.keys(model.functions));
  throw new CommandError(
    `${model.id} has no function ${name}.`,
    nearest === undefined ? names(model) : `Did you mean ${nearest}?`,
  );
}

function names(model: Model): string {
  return `Its functions are ${Object.keys(model.functions).join(', ')}.`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What the person at the terminal did; anything else is a mistake of ours and keeps its trace. */
function explain(error: unknown): {
  readonly message: string;
  readonly remedy?: string | undefined;
} {
  if (error instanceof CommandError) return error;
  if (error instanceof TypeError && 'code' in error) return { message: error.message };
  throw error;
}
