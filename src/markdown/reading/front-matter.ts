import type { FrontMatter, TagUse } from '../../garden/compiled-note.ts';
import { readYaml } from '../../garden/strict-yaml.ts';
import type { Report } from '../report.ts';
import { readFields } from './front-matter-fields.ts';

export interface SplitNote {
  readonly frontMatter: FrontMatter;
  readonly tags: readonly TagUse[];
  /** The text after the front matter, with the lines before it blank so that places stay true. */
  readonly body: string;
}

const maxLength = 8 * 1024;

const nothing: Omit<SplitNote, 'body'> = {
  tags: [],
  frontMatter: {
    aliases: [],
    authors: [],
    redirectFrom: [],
    draft: false,
    unlisted: false,
  },
};

/**
 * Reads the YAML block at the start of a note. What is wrong in it becomes a problem in `report`, and
 * the fields that are right are kept, so that one bad field does not hide the rest.
 */
export function splitFrontMatter(source: string, report: Report): SplitNote {
  if (!/^---[ \t]*\n/.test(source)) {
    reportLookalike(source, report);
    return { ...nothing, body: source };
  }
  const end = /\n(---|\.\.\.)[ \t]*(?:\n|$)/.exec(source.slice(3));
  if (end === null) {
    report.add('fm/format', undefined, 'front matter has no end', 'Close it with a line of ---.');
    return { ...nothing, body: source };
  }
  if (end[1] === '...') {
    const line = source.slice(0, 3 + end.index).split('\n').length + 1;
    report.add(
      'fm/format',
      { line, column: 1 },
      'front matter ends with ...',
      'End it with ---: other programs read on to the next ---.',
    );
  }
  const yaml = source.slice(source.indexOf('\n') + 1, 3 + end.index + 1);
  const head = source.slice(0, 3 + end.index + end[0].length);
  const body = head.replace(/[^\n]/g, '') + source.slice(head.length);
  if (yaml.length > maxLength) {
    report.add(
      'fm/size',
      undefined,
      `front matter has ${String(yaml.length)} characters; ${String(maxLength)} is the limit`,
      'Move what is not about the note as a whole into its text.',
    );
    return { ...nothing, body };
  }
  const read = readYaml(yaml, report.file, { firstLine: 2 });
  if (!read.ok) {
    report.problems.push(...read.problems);
    return { ...nothing, body };
  }
  return { ...readFields(read.value, read.place, report), body };
}

/** What other programs take for front matter. */
function reportLookalike(source: string, report: Report): void {
  if (/^\s*\+\+\+[ \t]*\n/.test(source)) {
    report.add(
      'fm/format',
      undefined,
      'front matter is TOML',
      'Write it as YAML between two lines of ---.',
    );
  } else if (/^-{4,}[ \t]*\n[\w-]+:/.test(source)) {
    report.add(
      'fm/format',
      undefined,
      'front matter begins with more than three dashes, so that it is printed as text',
      'Write --- before it and behind it.',
    );
  } else if (/^---[ \t]*[^\s-][^\n]*\n(?:[^\n]*\n)*?---[ \t]*(?:\n|$)/.test(source)) {
    report.add(
      'fm/format',
      undefined,
      'what follows --- in the first line could make other programs run the front matter as code',
      'Leave the first line at --- alone.',
    );
  } else if (/^\s+---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*(?:\n|$)/.test(source)) {
    report.add(
      'fm/format',
      undefined,
      'front matter does not start in the first line',
      'Remove what stands before the first ---.',
    );
  }
}
