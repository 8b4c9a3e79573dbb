/** Prefixes of units, each a thousand of the one before. */
export const prefixes = ['', 'k', 'M', 'G', 'T', 'P', 'E'];

/** By how much to multiply numbers of a unit, and the unit that they are in then. */
export interface Rescaling {
  readonly times: number;
  readonly unit: string;
}

/**
 * In which unit numbers print whose sizes are from `least` to `most`. They keep their own while they are from 1 to below
 * 10,000, such as 1,809 PFLOPS beside 148; beyond that they take the next prefix, and below 1 the one before:
 * 25,000 kW are 25 MW, and 0.4 TB/s are 400 GB/s. Numbers that share a unit do not fall below 1 by going up.
 * Units without prefixes and powers of 1,024 stay: in the next one 28,000 GiB would gain five digits. What
 * follows the unit, `per GPU`, stays with it.
 */
export function rescale(unit: string, least: number, most = least): Rescaling {
  const own = readPrefix(unit);
  if (own === undefined || least === 0) return { times: 1, unit };
  let [at, times] = [own.at, 1];
  for (; most * times >= 1e4 && least * times >= 1000 && at < 6; at += 1) times /= 1000;
  for (; least * times < 1 && most * times < 10 && at > 0; at -= 1) times *= 1000;
  return { times, unit: `${prefixes[at] ?? ''}${own.base}` };
}

/** How many of one unit the other is, where only their prefixes differ: a MW is 1,000 kW. */
export function unitRatio(of: string, to: string): number | undefined {
  const [one, other] = [readPrefix(of), readPrefix(to)];
  return one && one.base === other?.base ? 1000 ** (one.at - other.at) : undefined;
}

function readPrefix(unit: string): { readonly at: number; readonly base: string } | undefined {
  const [, prefix = '', base] =
    /^([kMGTPE]?)((?:Wh?|[Bb](?:\/s)?|FLOP(?:S|\/s))(?: .*)?)$/.exec(unit) ?? [];
  return base === undefined ? undefined : { at: prefixes.indexOf(prefix), base };
}
