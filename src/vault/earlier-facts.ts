import { type Fact, parseFacts } from '../garden/facts.ts';
import { askGit } from './ask-git.ts';
import type { ContentRoot } from './content-root.ts';

/**
 * The facts of the files that differ from the commit which a change starts from, as they were there: where the
 * branch left the main one, else the commit that is checked out. None without a version history.
 */
export function readEarlierFacts({ folder, prefix }: ContentRoot): readonly Fact[] {
  const base = ['origin/main', 'main'].reduce<string | undefined>(
    (found, branch) => found ?? ask(folder, 'merge-base', 'HEAD', branch)?.trim(),
    undefined,
  );
  const from = base ?? 'HEAD';
  const changed = ask(folder, 'diff', '--name-only', '--relative', from, '--', 'facts') ?? '';
  return changed
    .split('\n')
    .filter((path) => path.endsWith('.yaml'))
    .flatMap(
      (path) => parseFacts(ask(folder, 'show', `${from}:./${path}`) ?? '', prefix + path).facts,
    );
}

function ask(folder: string, ...args: readonly string[]): string | undefined {
  const answer = askGit(folder, args);
  return answer.ok ? answer.output.toString() : undefined;
}
