import type { AnyFunction } from '../models/definition/define.ts';
import { monteCarlo } from '../models/sampling/monte-carlo.ts';
import { findRanges } from '../models/sampling/ranges.ts';
import { sensitivityOf } from '../models/sampling/sensitivity.ts';
import { workingOf } from '../models/working.ts';
import { nearestName } from '../garden/spelling.ts';
import { CommandError } from './command-error.ts';

export interface AnswerOptions {
  readonly working: boolean;
  readonly samples?: number;
  readonly seed?: number;
}

/** What a function answers to inputs written as JSON, ready to be printed as JSON. */
export interface Answer {
  readonly output: object;
  /** Why the inputs cannot be used, as sentences. */
  readonly problems: readonly string[];
}

/** Throws {@link CommandError} if the text is not JSON, or names a field that the function has not. */
export function answer(fn: AnyFunction, json: string, options: AnswerOptions): Answer {
  const inputs = parseInputs(json);
  checkNames(fn, inputs);
  if (findRanges(fn, inputs).ranged.length > 0) return sampled(fn, inputs, options);
  const result = fn.evaluate(inputs);
  const problems = result.status === 'invalid_input' ? sentences(fn, inputs) : [];
  if (!options.working) return { output: result, problems };
  const working = workingOf(fn, inputs).map(({ key, text, workedText }) => ({
    key,
    formula: text,
    worked: workedText,
  }));
  return { output: { ...result, working }, problems };
}

function parseInputs(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `The inputs are not JSON: ${reason}.`,
      `Write them in single quotes, such as '{"revenueUsd": 1e9, "costUsd": 330e6}'.`,
    );
  }
}

function checkNames(fn: AnyFunction, inputs: unknown): void {
  if (typeof inputs !== 'object' || inputs === null) return;
  const known = Object.keys(fn.inputs);
  for (const name of Object.keys(inputs)) {
    if (known.includes(name)) continue;
    const nearest = nearestName(name, known);
    throw new CommandError(
      `There is no field ${name}.`,
      nearest === undefined ? `The fields are ${known.join(', ')}.` : `Did you mean ${nearest}?`,
    );
  }
}

function sentences(fn: AnyFunction, inputs: unknown): readonly string[] {
  const problems = fn.check(inputs).map(({ message }) => message);
  return problems.length > 0 ? problems : [fn.remark(inputs) ?? ''];
}

function sampled(fn: AnyFunction, inputs: unknown, options: AnswerOptions): Answer {
  const run = monteCarlo(fn, inputs, options);
  if (!run.ok) return { output: { status: 'invalid_input' }, problems: [run.reason] };
  const outputs = Object.fromEntries(
    [...run.outputs].map(([key, { mean, sd, p10, p50, p90 }]) => {
      const sensitivity = sensitivityOf(run, key).map(({ path, correlation, share }) => ({
        path,
        correlation,
        share,
      }));
      return [key, { mean, sd, p10, p50, p90, sensitivity }];
    }),
  );
  return {
    output: { samples: run.samples, statuses: Object.fromEntries(run.statuses), outputs },
    problems: run.okFraction === 0 ? ['No sample had inputs that can be used.'] : [],
  };
}
