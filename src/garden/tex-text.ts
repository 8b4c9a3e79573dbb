/** Combining characters by the TeX accent that makes them. */
const accents = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
]);

const letters = new Map([
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['i', 'ı'],
  ['j', 'ȷ'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['ldots', '…'],
]);

/**
 * The text a reader should see for the TeX of a BibTeX field: accents, special letters, dashes and
 * quotes decoded, other commands and braces dropped, white space collapsed.
 */
export function readTexText(tex: string): string {
  return tex
    .replace(/\\([`'^~=."])\s*(?:\{\s*(\\?\p{L})\s*\}|(\\[ij](?!\p{L})|\p{L}))/gu, accented)
    .replace(/\\([uvHcdbrk])(?:\s*\{\s*(\\?\p{L})\s*\}|\s+(\p{L}))/gu, accented)
    .replace(
      /\\([a-zA-Z]+)(?:\{\}|\s+|(?![a-zA-Z]))/g,
      (_, name: string) => letters.get(name) ?? '',
    )
    .replace(/(?<!\\)~/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

function accented(whole: string, accent: string, braced?: string, bare?: string): string {
  const letter = (braced ?? bare ?? '').replace('\\i', 'i').replace('\\j', 'j');
  const mark = accents.get(accent);
  return mark === undefined || letter === '' ? whole : letter.replace('\\', '') + mark;
}

/** An address is written as it is; only the escapes TeX asks for and the braces go. */
export function readTexAddress(tex: string): string {
  return tex.replace(/\\([%&_#~$])/g, '$1').replace(/[{}\s]/g, '');
}
