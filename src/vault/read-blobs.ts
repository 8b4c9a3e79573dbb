import { askGit } from './ask-git.ts';

/**
 * The texts of files as they were: git's ids (`before` and `after` of a change) → UTF-8 text. All in one
 * call. Ids that the repository does not have are absent.
 */
export function readBlobs(folder: string, ids: Iterable<string>): ReadonlyMap<string, string> {
  const wanted = [...new Set(ids)].filter((id) => /^[\da-f]{40,64}$/.test(id));
  const texts = new Map<string, string>();
  if (wanted.length === 0) return texts;
  const answer = askGit(folder, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  if (!answer.ok) return texts;
  // Each: `<id> blob <size>\n<bytes>\n`, or `<id> missing\n`.
  const { output } = answer;
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0x0a, at);
    if (end < 0) break;
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (size === undefined) continue;
    if (type === 'blob') texts.set(id, output.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}
