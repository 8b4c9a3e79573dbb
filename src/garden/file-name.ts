/** https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
const deviceName = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** Whether Windows keeps the name for a device. */
export function isDeviceName(name: string): boolean {
  return deviceName.test(name);
}

/** Letters that no accent can be taken from. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
]);

/** A name with small letters a-z, digits, `.`, `-` and `_` only, as near to the text as that goes; may be empty. */
export function plainFileName(text: string): string {
  return text
    .replace(/[ßæœøłđ]/gi, (letter) => plainLetters.get(letter.toLowerCase()) ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d_.-]+/g, '-')
    .replace(/^[^a-z\d]+|[-.]+$|-+(?=\.)/g, '');
}
