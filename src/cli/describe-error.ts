import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** System errors that have nothing to do with the code that ran into them. */
const systemErrors: ReadonlyMap<unknown, string> = new Map([
  ['ENOSPC', 'The disk is full: free some space and try again.'],
  ['EDQUOT', 'The disk quota is used up: free some space and try again.'],
  ['EACCES', 'No permission: check who owns the folder that is named above.'],
  ['EPERM', 'Not permitted: check who owns the folder that is named above.'],
  ['EROFS', 'The disk is read-only: work in a folder that can be written to.'],
  ['EMFILE', 'Too many open files: raise the limit (ulimit -n 4096) and try again.'],
]);

/**
 * An error as lines for a person: place, message, remedy. Takes what Astro, Vite and the project
 * add to an error (`loc`, `hint`, `remedy`, `frame`); for an error nobody foresaw it adds the
 * project's own lines of the stack.
 */
export function describeError(error: unknown, root: URL): string {
  if (!(error instanceof Error)) return String(error);
  const lines = [place(error, root) + (withoutFrames(error.message) || error.name)];
  lines.push(...texts(error, ['frame', 'hint', 'remedy']));
  const remedy = systemRemedy(error);
  if (remedy !== undefined) lines.push(remedy);
  if (lines.length === 1 && !isForeseen(error)) lines.push(...ownFrames(error, root));
  if (error instanceof AggregateError) {
    lines.push(...error.errors.map((inner) => describeError(inner, root)));
  }
  return lines.join('\n');
}

function isForeseen(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return error.name === 'CommandError' || code.startsWith('ERR_PARSE_ARGS');
}

/** Some tools put the stack into the message. */
function withoutFrames(message: string): string {
  return message
    .split('\n')
    .filter((line) => !/^\s+at .*(?:node_modules|node:)/.test(line))
    .join('\n')
    .trim();
}

function place(error: Error, root: URL): string {
  if (!('loc' in error) || typeof error.loc !== 'object' || error.loc === null) return '';
  const { file, line, column } = { file: '', line: undefined, column: undefined, ...error.loc };
  if (typeof file !== 'string' || file === '') return '';
  const path = isAbsolute(file) ? relative(fileURLToPath(root), file) : file;
  return `${[path, line, column].filter((part) => part !== undefined).join(':')}: `;
}

function texts(error: Error, keys: readonly string[]): string[] {
  const values = new Map<string, unknown>(Object.entries(error));
  return keys
    .map((key) => values.get(key))
    .filter((value) => typeof value === 'string')
    .filter((value) => value.trim() !== '' && !error.message.includes(value));
}

function systemRemedy(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const own = 'code' in error ? systemErrors.get(error.code) : undefined;
  return own ?? systemRemedy(error.cause);
}

function ownFrames(error: Error, root: URL): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && line.includes(root.href))
    .filter((line) => !line.includes('/node_modules/'))
    .map((line) => line.replaceAll(root.href, ''));
}
