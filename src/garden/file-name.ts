/** https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
const deviceName = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** Whether Windows keeps the name for a device. */
export function isDeviceName(name: string): boolean {
  return deviceName.test(name);
}

/** A name with small letters a-z, digits, `.`, `-` and `_` only, as near to the text as that goes; may be empty. */
export function plainFileName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d_.-]+/g, '-')
    .replace(/^[^a-z\d]+|[-.]+$|-+(?=\.)/g, '');
}
