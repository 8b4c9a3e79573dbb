import { keep, kept } from './kept.ts';

/** A page that was opened from the search, kept in the reader's own browser only. */
export interface Recent {
  readonly title: string;
  readonly address: string;
}

const mostKept = 5;
const name = 'search-recents';

/** The latest first. */
export function recents(): readonly Recent[] {
  return kept(name)
    .split('\n')
    .flatMap((line) => {
      const [address, title] = line.split('\t');
      return address === undefined || title === undefined ? [] : [{ title, address }];
    });
}

export function addRecent(title: string, address: string): void {
  const others = recents().filter((other) => other.address !== address);
  const lines = [{ title, address }, ...others]
    .slice(0, mostKept)
    .map((recent) => `${recent.address}\t${recent.title.replaceAll(/\s+/g, ' ')}`);
  keep(name, lines.join('\n'));
}

export function clearRecents(): void {
  keep(name, '');
}
