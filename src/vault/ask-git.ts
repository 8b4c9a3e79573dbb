import { spawnSync } from 'node:child_process';

/** What git printed, or why there is nothing. */
export type GitAnswer =
  { readonly ok: true; readonly output: Buffer } | { readonly ok: false; readonly why: string };

/**
 * Asks git about a folder without letting it call anybody: no pager, no prompt, no fetching of objects
 * that are not here. Never throws.
 */
export function askGit(folder: string, args: readonly string[], input = ''): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', ['--no-pager', ...args], {
    cwd: folder,
    input,
    maxBuffer: 2 ** 30,
    env: {
      ...process.env,
      ...{ LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
      ...{ GIT_OPTIONAL_LOCKS: '0', GIT_NO_REPLACE_OBJECTS: '1' },
    },
  });
  if (error !== undefined) {
    const isMissing = 'code' in error && error.code === 'ENOENT';
    return { ok: false, why: isMissing ? 'git is not installed' : error.message };
  }
  if (status === 0) return { ok: true, output: stdout };
  const said =
    stderr
      .toString()
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: /, '') ?? '';
  const isNone = /not a git repository|Needed a single revision/.test(said);
  return { ok: false, why: isNone ? 'it is not under version control' : `git said: ${said}` };
}
