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
} as const;

/** The page of the repository's web editor for a file of the content folder. */
export function editAddress(contentPath: string): string {
  const path = contentPath.split('/').map(encodeURIComponent).join('/');
  return `${site.repository}/edit/${site.branch}/content/${path}`;
}

/** A new issue about a note, ready to be filled. */
export function correctionAddress(title: string, url: string): string {
  const query = new URLSearchParams({
    title: `Correction: ${title}`,
    body: `${url}\n\nThe note says:\n\n> \n\nIt should say, because (source):\n`,
  });
  return `${site.repository}/issues/new?${query.toString()}`;
}

/** The web editor with a new note of that title, ready to be filled. */
export function newNoteAddress(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const value = [
    '---',
    `title: ${JSON.stringify(title)}`,
    'description: ""',
    'tags: []',
    'status: seedling',
    '---',
    '',
    'The claim, in one sentence.',
    '',
  ].join('\n');
  const query = new URLSearchParams({ filename: `content/notes/${name}.mdx`, value });
  return `${site.repository}/new/${site.branch}?${query.toString()}`;
}
