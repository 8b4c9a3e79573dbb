import type { ContentHistory } from '../garden/content-history.ts';
import { gitLogOptions, parseGitLog } from '../garden/parse-git-log.ts';
import { askGit } from './ask-git.ts';
import type { ContentRoot } from './content-root.ts';

/**
 * The history of the whole content from one `git log`, up to the commit that is checked out. Where
 * there is no git, no repository, or only a part of its history (a shallow clone), it says so instead:
 * then dates come from front matter. Never throws.
 */
export function readHistory({ folder, prefix }: ContentRoot): ContentHistory {
  const place = askGit(folder, ['rev-parse', '--is-shallow-repository', '--verify', 'HEAD']);
  if (!place.ok) return { isComplete: false, why: place.why };
  if (place.output.toString().startsWith('true')) {
    const why = 'this is a shallow clone; `git fetch --unshallow` brings the rest';
    return { isComplete: false, why };
  }
  const log = askGit(folder, ['log', ...gitLogOptions, '--', '.']);
  if (!log.ok) return { isComplete: false, why: log.why };
  try {
    return { isComplete: true, commits: parseGitLog(log.output.toString(), prefix) };
  } catch (error) {
    return { isComplete: false, why: error instanceof Error ? error.message : String(error) };
  }
}
