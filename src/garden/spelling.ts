const cannotBeMistyped = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Whether `typed` is probably meant to be `name`: unequal, but within one slip of the keyboard (two,
 * when both have more than eight characters). A slip adds, drops, changes or swaps characters. Other
 * digits are another thing (H100, H200), names of up to three characters are too short to tell, and
 * in scripts of syllables and words one other character makes another word.
 */
export function isTypo(typed: string, name: string): boolean {
  if (typed === name || digitsOf(typed) !== digitsOf(name)) return false;
  if (cannotBeMistyped.test(typed) || cannotBeMistyped.test(name)) return false;
  const limit = slipsAllowed(Math.min(typed.length, name.length));
  return limit > 0 && countSlips(typed, name, limit) <= limit;
}

/** The name `typed` is probably meant to be, the first by fewest slips, then in alphabetical order. */
export function nearestName(typed: string, names: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let fewest = Infinity;
  for (const name of names) {
    if (!isTypo(typed, name)) continue;
    const slips = countSlips(typed, name, 2);
    if (slips < fewest || (slips === fewest && nearest !== undefined && name < nearest)) {
      nearest = name;
      fewest = slips;
    }
  }
  return nearest;
}

/** Finds for many typed names what {@link nearestName} would, without comparing each with each. */
export interface SpellingIndex {
  nearest(typed: string): string | undefined;
}

/**
 * Built at the first question. Short names are found by what is left when one character is dropped on
 * either side; of long ones at least one half has at most one slip, so halves are found that way. A
 * half that very many names have tells too little, and is passed over: then two slips in the other
 * half go unnoticed, and the time stays linear in the number of names and questions.
 */
export function indexSpellings(names: Iterable<string>): SpellingIndex {
  let buckets: Map<string, string[]> | undefined;
  return {
    nearest(typed) {
      buckets ??= fillBuckets(names);
      const candidates = new Set<string>();
      for (const key of questionKeys(typed)) {
        const bucket = buckets.get(key) ?? [];
        if (bucket.length <= mostAlike) for (const name of bucket) candidates.add(name);
      }
      return nearestName(typed, candidates);
    },
  };
}

const shortLength = 8;
const mostAlike = 64;

function slipsAllowed(length: number): number {
  return length < 4 ? 0 : length <= shortLength ? 1 : 2;
}

function digitsOf(text: string): string {
  return text.replace(/\P{Nd}/gu, '');
}

function fillBuckets(names: Iterable<string>): Map<string, string[]> {
  const buckets = new Map<string, string[]>();
  for (const name of new Set(names)) {
    for (const key of new Set(keysFor(name, name.length))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(name);
      else buckets.set(key, [name]);
    }
  }
  return buckets;
}

function questionKeys(typed: string): Set<string> {
  const keys = new Set<string>();
  for (let length = typed.length - 2; length <= typed.length + 2; length++) {
    for (const key of keysFor(typed, length)) keys.add(key);
  }
  return keys;
}

/** Keys under which a name of `nameLength` characters stands, or that `text` would have as that name. */
function* keysFor(text: string, nameLength: number): Iterable<string> {
  if (text.length <= shortLength + 1) {
    for (const rest of withoutOne(text)) yield `whole ${rest}`;
  }
  if (nameLength <= shortLength) return;
  const half = Math.floor(nameLength / 2);
  for (const rest of withoutOne(text.slice(0, half))) yield `${String(nameLength)} start ${rest}`;
  for (const rest of withoutOne(text.slice(-half))) yield `${String(nameLength)} end ${rest}`;
}

function* withoutOne(text: string): Iterable<string> {
  yield text;
  for (let index = 0; index < text.length; index++) {
    yield text.slice(0, index) + text.slice(index + 1);
  }
}

/** Damerau-Levenshtein distance (optimal string alignment), or more than `limit`, found early. */
function countSlips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && !same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
