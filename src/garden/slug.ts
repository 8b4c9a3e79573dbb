import { slug as slugText } from 'github-slugger';

declare const slugBrand: unique symbol;

/** The part of a note's address after `/notes/`: lower-case segments joined by `/`. */
export type Slug = string & { readonly [slugBrand]: true };

/**
 * The slug of a note's path: each segment in the form of a heading's id, without the extension.
 * `folder/index.md` is the folder itself; a segment of which nothing is left gets a short hash.
 */
export function slugOfPath(path: string): Slug {
  const segments = path
    .replace(/\.mdx?$/i, '')
    .split('/')
    .filter((segment) => segment !== '');
  if (segments.length > 1 && segments.at(-1)?.toLowerCase() === 'index') segments.pop();
  return brand(segments.map(slugOfSegment).join('/') || `note-${shortHash(path)}`);
}

/** The same slug with a number, for the second and later notes that would share it. */
export function numberedSlug(slug: Slug, count: number): Slug {
  return brand(`${slug}-${String(count)}`);
}

/** The form of a heading's id, for other names in addresses. */
export function slugOfText(text: string): string {
  return slugOfSegment(text);
}

/** Where a note's page stands: without base path, not percent-encoded. */
export function noteAddress(slug: Slug): string {
  return `/notes/${slug}/`;
}

/** An address or fragment in the form an `href` takes: every segment percent-encoded, `/` kept. */
export function encodeAddress(address: string): string {
  if (plainAddress.test(address)) return address;
  return address.split('/').map(encodeSegment).join('/');
}

/**
 * The form in which names are compared: compatibility characters, case, and straight or curly quotes
 * are the same; hyphens, underscores and blanks count as one blank.
 */
export function foldName(name: string): string {
  // Most names have none of what takes long to look for.
  if (plainName.test(name))
    return name
      .toLowerCase()
      .replace(/[-_\s]+/g, ' ')
      .trim();
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”‟″]/g, '"')
    .replace(/[-_\s]+/g, ' ')
    .trim();
}

/** Nothing in it is to be encoded. */
const plainAddress = /^[\w./~!*'()-]*$/;

const plainName = /^[\x20-\x7E]*$/;

function slugOfSegment(segment: string): string {
  return slugText(segment.normalize('NFC').trim()) || `note-${shortHash(segment)}`;
}

/** Unpaired surrogates cannot be encoded; they become U+FFFD, as a browser would have it. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed());
}

/** FNV-1a over code units, six characters: stable over time and machines. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(6, '0').slice(-6);
}

function brand(text: string): Slug {
  assertSlug(text);
  return text;
}

/** The only door from text to {@link Slug}; the two functions above build nothing else. */
function assertSlug(text: string): asserts text is Slug {
  if (text === '') throw new Error('A slug is never empty.');
}
