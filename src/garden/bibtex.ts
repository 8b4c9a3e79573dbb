import type { Place, Problem } from './problem.ts';

/** One entry as it is written: nothing decoded yet but the delimiters taken off. */
export interface BibtexEntry extends Place {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, BibtexField>;
}

export interface BibtexField extends Place {
  readonly raw: string;
}

/**
 * Reads BibTeX: `@type{key, field = {…} or "…" or 2025, …}`, `@comment{…}` and lines that begin with
 * `%`. Other text, `@string`, `@preamble` and `#` are refused. After a mistake it goes on at the next
 * line that begins with `@`, and `unread` has the key of the entry with the mistake. Never throws.
 */
export function readBibtex(
  text: string,
  file: string,
): { entries: BibtexEntry[]; unread: string[]; problems: Problem[] } {
  const entries: BibtexEntry[] = [];
  const unread: string[] = [];
  const problems: Problem[] = [];
  const lineStarts = findLineStarts(text);
  let at = 0;

  while (peek() !== undefined) {
    const start = at;
    try {
      const entry = readEntry();
      if (entry) entries.push(entry);
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      problems.push({
        ...placeAt(error.offset),
        severity: 'error',
        rule: 'bib/syntax',
        message: error.message,
        help: 'Write `@type{key, field = {text}, …}`.',
      });
      const key = /^@\w+\s*\{\s*([\w:.+-]+)/.exec(text.slice(start, start + 200))?.[1];
      if (key !== undefined) unread.push(key);
      const next = text.indexOf('\n@', Math.max(start, at - 1));
      at = next < 0 ? text.length : next + 1;
    }
  }
  return { entries, unread, problems };

  function readEntry(): BibtexEntry | undefined {
    const start = at;
    expect('@', 'text outside an entry');
    const type = take(/[a-z]+/iy, 'the type of the entry').toLowerCase();
    skipBlank();
    if (type === 'comment') {
      readBraced();
      return undefined;
    }
    if (type === 'string' || type === 'preamble') fail(start, `@${type} is not supported`);
    expect('{', 'expected {');
    skipBlank();
    const place = placeAt(start);
    const key = take(/[a-z\d][\w:.+-]*/iy, 'the key of the entry');
    const fields = new Map<string, BibtexField>();
    while (peek() === ',') {
      at++;
      if (peek() === '}') break;
      const nameAt = at;
      const name = take(/[a-z][\w:-]*/iy, 'the name of a field').toLowerCase();
      if (fields.has(name)) fail(nameAt, `a second field ${name}`);
      skipBlank();
      expect('=', `expected = after ${name}`);
      skipBlank();
      fields.set(name, { ...placeAt(nameAt), raw: readValue() });
    }
    const isField = /[a-z][\w-]*\s*=/iy;
    isField.lastIndex = at;
    if (isField.test(text)) fail(at, `no comma stands before this field of ${key}`);
    expect('}', `expected , or } in the entry ${key}`);
    return { ...place, type, key, fields };
  }

  function readValue(): string {
    if (text[at] === '{') return readBraced();
    if (text[at] === '"') return readQuoted();
    return take(/[\w-]+/y, 'a value in braces or quotes');
  }

  function readBraced(): string {
    const start = at;
    expect('{', 'expected {');
    for (let depth = 1; at < text.length; at++) {
      if (text[at] === '\\') at++;
      else if (text[at] === '{') depth++;
      else if (text[at] === '}' && --depth === 0) return text.slice(start + 1, at++);
    }
    return fail(start, 'a brace that is never closed');
  }

  function readQuoted(): string {
    const start = at++;
    for (let depth = 0; at < text.length; at++) {
      if (text[at] === '\\') at++;
      else if (text[at] === '{') depth++;
      else if (text[at] === '}') depth--;
      else if (text[at] === '"' && depth === 0) return text.slice(start + 1, at++);
    }
    return fail(start, 'a quote that is never closed');
  }

  /** The next character that is neither white space nor comment. */
  function peek(): string | undefined {
    skipBlank();
    return text[at];
  }

  function skipBlank(): void {
    const blank = /(?:\s|(?<=^[ \t]*)%[^\n]*)+/my;
    blank.lastIndex = at;
    if (blank.test(text)) at = blank.lastIndex;
  }

  function expect(character: string, otherwise: string): void {
    if (text[at] !== character) fail(at, otherwise);
    at++;
  }

  function take(pattern: RegExp, what: string): string {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) return fail(at, `expected ${what}`);
    at += found.length;
    return found;
  }

  function fail(offset: number, message: string): never {
    throw new Mistake(message, offset);
  }

  function placeAt(offset: number): Place {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
  }
}

class Mistake extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

function findLineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
}
