import { isDeviceName, plainFileName } from './file-name.ts';
import { shortHash } from './slug.ts';

/** What a new note begins with. */
export interface NewNote {
  readonly title: string;
  readonly description?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly authors?: readonly string[] | undefined;
  /** ISO date. */
  readonly planted?: string | undefined;
  /** `mdx` unless given. In `md` there are no components. */
  readonly format?: 'md' | 'mdx' | undefined;
}

/**
 * The file of a new note under the root of the notes: `economics/idle-power.mdx`. A title of which no letter can
 * stand in a file name gets one that is its own.
 */
export function newNotePath(title: string, folder = '', format: 'md' | 'mdx' = 'mdx'): string {
  const plain = plainFileName(title).replaceAll('.', '-') || `note-${shortHash(title)}`;
  const name = isDeviceName(plain) ? `${plain}-note` : plain;
  return `${folder === '' ? '' : `${folder}/`}${name}.${format}`;
}

/**
 * The text of a new note: valid at once, and in each place what belongs there. A title of any
 * characters stays one line of YAML.
 */
export function newNoteText(note: NewNote): string {
  const { title, description = '', tags = [], authors = [], planted, format } = note;
  const list = (items: readonly string[]): string => `[${items.join(', ')}]`;
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(description)}`,
    `tags: ${list(tags)}`,
    'status: seedling',
    ...(planted === undefined ? [] : [`planted: ${planted}`]),
    ...(authors.length === 0 ? [] : [`authors: ${list(authors)}`]),
    '---',
    '',
    'The claim, in one sentence that can be wrong.',
    '',
    format === 'md'
      ? '%%Why, with numbers: [@key] cites a source, [[Name]] links to a note.%%'
      : '{/* Why, with numbers: <Fact id="…" /> shows one, [@key] cites a source, [[Name]] links to a note. */}',
    '',
  ].join('\n');
}
