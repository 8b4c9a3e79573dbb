import type { Point, Report } from '../report.ts';

/** Characters that turn the direction of text around, so that it reads as something else. */
const direction = /[\u202A-\u202E\u2066-\u2069]/;
/** Characters that no text needs; NUL marks a file that is none. */
const control =
  // eslint-disable-next-line no-control-regex -- these are what the rule is about
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/;
/** Hyphens that show only at the end of a line, joiners between Latin letters, blanks without width, letters that only machines read. */
const invisible =
  /[\u00AD\u200B\u200E\u200F\u061C\u180E\u2060-\u2064\uFEFF]|(?<=[a-z\d])[\u200C\u200D]|[\u200C\u200D](?=[a-z\d])|(?<!\u{1F3F4}[\u{E0000}-\u{E007F}]*)[\u{E0000}-\u{E007F}]/iu;

/** What a text, or a name in it, hides from its reader. */
export function findHidden(
  text: string,
): { readonly rule: string; readonly index: number; readonly message: string } | undefined {
  const turned = direction.exec(text);
  if (turned !== null) {
    const { index } = turned;
    const message = `${codeOf(text, index)} turns the direction of the text, so that it reads as something else`;
    return { rule: 'file/bidi', index, message };
  }
  const unseen = invisible.exec(text);
  if (unseen === null) return undefined;
  const message = `${codeOf(text, unseen.index)} cannot be seen; it can hide words, or make two names look alike`;
  return { rule: 'file/invisible', index: unseen.index, message };
}

/** Whether a text holds a character that is neither seen nor needed, control characters too. */
export function hidesCharacters(text: string): boolean {
  return control.test(text) || findHidden(text) !== undefined;
}

/** The first word that mixes Latin letters with ones that look like them: `раypal`. */
export function findMixedWord(text: string): string | undefined {
  return text
    .match(/[\p{L}\p{M}]+/gu)
    ?.find(
      (word) =>
        /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Cherokee}]/u.test(word),
    );
}

const remedy = 'Delete it and type the words around it again.';

/**
 * Looks at every character of a file, front matter and code too. False for a file that is no text,
 * which is not worth parsing.
 */
export function checkCharacters(text: string, report: Report): boolean {
  if (text.startsWith('\uFEFF')) {
    report.add(
      'file/encoding',
      undefined,
      'the file begins with a byte order mark',
      'Save it as UTF-8 without BOM, or run npm run check -- --fix.',
    );
  }
  if (text.includes('\0')) {
    report.add(
      'file/encoding',
      placeOf(text, text.indexOf('\0')),
      'the file holds NUL characters: it is not a text, or not in UTF-8',
      'Save it as UTF-8; put other files beside the note and link to them.',
    );
    return false;
  }
  if (/\r(?!\n)/.test(text)) {
    report.add(
      'file/encoding',
      undefined,
      'a line ends as on a Macintosh of the last century, with CR alone',
      'Save the file with line ends LF, or run npm run check -- --fix.',
    );
  }
  text.split(/\r\n?|\n/).forEach((line, index) => {
    const seen = index === 0 ? line.replace(/^\uFEFF/, ' ') : line;
    const place = (column: number): Point => ({
      line: index + 1,
      column: column + 1,
    });
    const found = control.exec(seen);
    if (found !== null) {
      const message = `${codeOf(seen, found.index)} is a control character`;
      report.add('file/encoding', place(found.index), message, remedy);
    }
    const hidden = findHidden(seen);
    if (hidden?.rule === 'file/bidi') {
      report.add(hidden.rule, place(hidden.index), hidden.message, remedy);
    } else if (hidden !== undefined) {
      report.warn(hidden.rule, place(hidden.index), hidden.message, remedy);
    }
  });
  return true;
}

function codeOf(text: string, index: number): string {
  const code = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `the character U+${code}`;
}

function placeOf(text: string, index: number): Point {
  const lines = text.slice(0, index).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
