/**
 * A tag as it is kept, without `#` and without empty parts: `#hpc//mpi/` → `hpc/mpi`. `undefined` for
 * what no tag can be: digits alone, or punctuation other than `-`, `_` and `/`.
 */
export function readTagName(written: string): string | undefined {
  const name = written
    .replace(/^#/, '')
    .split('/')
    .filter((part) => part !== '')
    .join('/');
  const isTag =
    /^(?:[-_/]|[^\s\p{P}\p{Cc}\p{Cf}\p{Cn}\p{Cs}\p{Co}<>]|\u200D)+$/u.test(name) &&
    /[^\d/]/.test(name);
  return isTag ? name : undefined;
}
