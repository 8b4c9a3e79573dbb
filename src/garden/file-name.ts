/** A name with small letters a-z, digits, `.`, `-` and `_` only, as near to the text as that goes; may be empty. */
export function plainFileName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d_.-]+/g, '-')
    .replace(/^[^a-z\d]+|[-.]+$|-+(?=\.)/g, '');
}
