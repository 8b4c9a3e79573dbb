/** What the site is called and where it lives. The only place for these names. */
export const site = {
  title: 'Cold Aisle',
  tagline: 'Notes on supercomputing and cloud, and what they cost',
  description:
    'A digital garden: how AI and HPC supercomputers differ, what non-recurring engineering buys, and what cloud really costs. Every number has a source.',
  lang: 'en',
  repository: 'https://github.com/cold-aisle/cold-aisle',
  branch: 'main',
  contentLicence: 'CC BY 4.0',
  /**
   * Whether browsers keep what was read for days without a network. Set to false and published, it undoes
   * that in every browser that comes back.
   */
  isKeptOffline: true as boolean,
} as const;

/** The page of the repository's web editor for a file of the content folder, at a line if one is given. */
export function editAddress(contentPath: string, line?: number): string {
  const place = line === undefined ? '' : `#L${String(line)}`;
  return `${site.repository}/edit/${site.branch}/content/${encodePath(contentPath)}${place}`;
}

/** Stands in the prefilled issue for the words that a reader marks before following the link. */
const quotePlace = '(the words in question)';

/** A new issue about a page, ready to be filled: its title and address, and a place for the quotation. */
export function correctionAddress(title: string, url: string): string {
  return newIssueAddress({
    template: 'correction.yml',
    title: `Correction: ${title}`,
    page: url,
    quote: quotePlace,
  });
}

/** A new issue; the fields of a form are filled by their ids. */
export function newIssueAddress(fields?: Readonly<Record<string, string>>): string {
  if (fields === undefined) return `${site.repository}/issues/new/choose`;
  return `${site.repository}/issues/new?${new URLSearchParams(fields).toString()}`;
}

/** The guide for contributors. */
export function contributingAddress(): string {
  return `${site.repository}/blob/${site.branch}/.github/CONTRIBUTING.md`;
}

/** The web editor with a new file of the content folder, filled with `text`. */
export function newFileAddress(contentPath = 'notes/', text = ''): string {
  const query = new URLSearchParams({ filename: `content/${contentPath}`, value: text });
  return `${site.repository}/new/${site.branch}?${query.toString()}`;
}

/** A file of the content as it was at a commit. `file` begins with `content/`. */
export function versionAddress(hash: string, file: string): string {
  return `${site.repository}/blob/${hash}/${encodePath(file)}`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The page of one commit of the repository. */
export function commitAddress(hash: string): string {
  return `${site.repository}/commit/${hash}`;
}
