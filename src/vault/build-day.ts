import { askGit } from './ask-git.ts';

/**
 * The day for which content is judged and built, `YYYY-MM-DD` in UTC: that of `SOURCE_DATE_EPOCH`, else of
 * the commit that is checked out, so that two builds of one commit are the same on any day. Undefined
 * where there is neither: then nothing is stale.
 */
export function findBuildDay(
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): string | undefined {
  const told = dayOf(environment['SOURCE_DATE_EPOCH'] ?? '');
  if (told !== undefined) return told;
  const commit = askGit(folder, ['log', '-1', '--format=%ct']);
  return commit.ok ? dayOf(commit.output.toString().trim()) : undefined;
}

/**
 * The latest day that anybody can write of, `YYYY-MM-DD`: that of the clock where the date changes first, since
 * what is being written is younger than the commit that is checked out; never before the day of the build.
 */
export function findLatestDay(buildDay = ''): string {
  const hours = 14;
  const clock = new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 10);
  return clock > buildDay ? clock : buildDay;
}

/** The day of a number of seconds since 1970; undefined for what is none. */
function dayOf(seconds: string): string | undefined {
  if (!/^\d{1,11}$/.test(seconds)) return undefined;
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
}
