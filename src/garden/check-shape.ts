import * as z from 'zod';
import { explainIssue, nameOfField } from './explain-issue.ts';
import { compareProblems } from './problem.ts';
import type { Problem } from './problem.ts';
import { nearestName } from './spelling.ts';
import type { YamlPath, YamlRead } from './strict-yaml.ts';

export type Shaped<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface ShapeOptions {
  /** First part of the rules' names; `fm` for front matter when not given. */
  readonly family?: string;
  /** The part of the text to check; all of it when not given. */
  readonly at?: YamlPath;
}

/**
 * Checks what was read from YAML against a schema. A problem stands where the offending key does, or
 * for a missing key where its parent does. Rules: `<family>/key` for keys that the schema has not,
 * `<family>/schema` for all else. A text that was refused stays refused.
 */
export function checkShape<Data>(
  schema: z.ZodType<Data>,
  read: YamlRead,
  { family = 'fm', at = [] }: ShapeOptions = {},
): Shaped<Data> {
  if (!read.ok) return read;
  const { place } = read;
  const result = schema.safeParse(valueAt(read.value, at));
  if (result.success) return { ok: true, data: result.data };
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    if (issue.code !== 'unrecognized_keys') {
      const value = valueAt(read.value, [...at, ...path]);
      if (value === undefined) return [];
      const { message, help } = explainIssue(issue, value);
      return [problem(path, 'schema', message, help)];
    }
    return issue.keys.map((key) => {
      const meant = path.length === 0 ? nearestName(key, known) : undefined;
      const help = meant === undefined ? 'Remove it.' : `Did you mean ${meant}?`;
      return problem([...path, key], 'key', `unknown key ${key}`, help);
    });
  });
  return { ok: false, problems: [...problems, ...checkMissing()].toSorted(compareProblems) };

  /** All that is missing in one place is one problem. */
  function checkMissing(): Problem[] {
    const missing = (result.error?.issues ?? [])
      .map((issue) => issue.path.map((step) => (typeof step === 'number' ? step : String(step))))
      .filter((path) => valueAt(read.ok ? read.value : undefined, [...at, ...path]) === undefined);
    const byParent = Map.groupBy(missing, (path) => path.slice(0, -1).join('.'));
    return [...byParent.values()].map((paths) => {
      const names = [...new Set(paths.map(nameOfField))];
      const message = `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} missing`;
      return problem(
        paths[0] ?? [],
        'schema',
        message,
        'Add what is missing, each as name: value.',
      );
    });
  }

  function problem(path: YamlPath, rule: string, message: string, help: string): Problem {
    return {
      ...place([...at, ...path]),
      severity: 'error',
      rule: `${family}/${rule}`,
      message,
      help,
    };
  }
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let found = value;
  for (const step of path) {
    if (found === null || typeof found !== 'object') return undefined;
    found = Reflect.get(found, step);
  }
  return found;
}
