import type { Author, Commit, FileChange } from './content-history.ts';

/** What `git log` must be asked for, so that {@link parseGitLog} can read what it says. */
export const gitLogOptions = [
  ...['-z', '--raw', '--no-abbrev', '--date-order', '-M', '-l5000', '--relative'],
  ...['--no-show-signature', '--no-color', '--no-notes', '--encoding=UTF-8', '--no-ext-diff'],
  '--format=%H%x00%ct%x00%aN <%aE>%x00%(trailers:key=Co-authored-by,valueonly,unfold)%x00%s',
];

/**
 * Reads what `git log` with {@link gitLogOptions} prints: fields set apart by zero bytes, which neither
 * names nor messages can hold. `prefix` is put before each file name. Only regular files count. Throws
 * where the output has another form.
 */
export function parseGitLog(output: string, prefix = ''): readonly Commit[] {
  const tokens = output.split('\0');
  const commits: Commit[] = [];
  let at = 0;
  const next = (): string => {
    const token = tokens[at++];
    if (token === undefined) throw new Error('git log ended in the middle of a commit');
    return token;
  };
  while (at < tokens.length) {
    const hash = next().replace(/^\n/, '');
    if (hash === '' && at === tokens.length) break;
    const time = Number(next());
    if (!/^[\da-f]{40,64}$/.test(hash) || !Number.isSafeInteger(time)) {
      throw new Error(`git log says ${JSON.stringify(hash.slice(0, 80))} where a commit should be`);
    }
    const authors = readAuthors([next(), ...next().split('\n')]);
    const subject = next();
    const changes: FileChange[] = [];
    while (/^\n?:/.test(tokens[at] ?? '')) {
      const change = readChange(next(), next, prefix);
      if (change !== undefined) changes.push(change);
    }
    commits.push({ hash, time, day: dayOf(time), subject, authors, changes });
  }
  return commits;
}

/** `:100644 100644 <id> <id> R100`, followed by one name, or two for a rename or a copy. */
function readChange(
  written: string,
  nextName: () => string,
  prefix: string,
): FileChange | undefined {
  const [modeBefore = '', modeAfter, idBefore, idAfter, status = ''] = written
    .replace(/^\n?:/, '')
    .split(' ');
  const first = nextName();
  const second = /^[RC]/.test(status) ? nextName() : undefined;
  const isFile = (mode: string | undefined): boolean => mode?.startsWith('100') === true;
  if (!isFile(modeBefore) && !isFile(modeAfter)) return undefined;
  return {
    file: prefix + (second ?? first),
    ...(status.startsWith('R') && { formerFile: prefix + first }),
    // A copy begins with the bytes of another file, but it is a new one.
    ...(isFile(modeBefore) && !status.startsWith('C') && { before: idBefore }),
    ...(isFile(modeAfter) && { after: idAfter }),
  };
}

/** `Name <address>` each; empty lines are nobody. */
function readAuthors(lines: readonly string[]): readonly Author[] {
  const authors = new Map<string, Author>();
  for (const line of lines) {
    const [, written = '', address = ''] = /^(.*?)\s*(?:<([^<>]*)>)?\s*$/.exec(line) ?? [];
    const name = written.trim();
    if (name === '') continue;
    const [, handle] = /^(?:\d+\+)?([a-z\d-]+)@users\.noreply\.github\.com$/i.exec(address) ?? [];
    authors.set(handle ?? name, { name, ...(handle !== undefined && { handle }) });
  }
  return [...authors.values()];
}

/** A day in UTC, so that every machine says the same. */
function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
