/**
 * The address of a text where a figure was read: itself, or the file of a public repository that
 * `owner/repository:path` names; undefined for words.
 */
export function seenAddress(seenIn: string): string | undefined {
  if (seenIn.startsWith('https://')) return seenIn;
  const [, repository, path] = /^([\w.-]+\/[\w.-]+):([^:]+)$/.exec(seenIn) ?? [];
  if (repository === undefined || path === undefined) return undefined;
  return `https://github.com/${repository}/blob/HEAD/${path.split('/').map(encodeURIComponent).join('/')}`;
}
