import { encodeAddress } from '../garden/slug.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address of this site (`/notes/…/`, with or without fragment) in the form an `href` takes. */
export function href(address: string): string {
  const hash = address.indexOf('#');
  if (hash < 0) return base + encodeAddress(address);
  return `${base}${encodeAddress(address.slice(0, hash))}#${encodeAddress(address.slice(hash + 1))}`;
}

/** The address of a file that is served as it is named: nothing is encoded twice. */
export function fileHref(address: string): string {
  return base + address;
}
