import { z } from 'zod';
import { type FrontMatter, noteStatuses } from '../garden/compiled-note.ts';
import type { Place } from '../garden/problem.ts';
import { readYaml } from '../garden/strict-yaml.ts';
import type { Report } from './report.ts';


const text = z.string().trim();
const date = z.iso.date('write the date as YYYY-MM-DD');
const list = z.union([z.array(z.union([text, z.number().transform(String)])), text, z.null()]);
const names = list.transform((value) => toList(value, /,/));
const tagNames = list.transform((value) => toList(value, /[\s,]+/));

const noteSchema = z.strictObject({
  title: text.min(1).optional(),
  description: text.optional(),
  tags: tagNames.optional(),
  status: z.enum(noteStatuses).optional(),
  planted: date.optional(),
  tended: date.optional(),
  aliases: names.optional(),
  authors: z.array(z.string().regex(/^[a-z\d](?:-?[a-z\d]){0,38}$/i)).optional(),
  redirectFrom: z
    .array(z.string().regex(/^\/(?:[\p{L}\p{N}_-]+\/)+$/u, 'write an address such as /notes/old-name/'))
    .optional(),
  draft: z.boolean().optional(),
  unlisted: z.boolean().optional(),
  lang: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/).optional(),
});

type NoteFields = z.infer<typeof noteSchema>;

const emptyFrontMatter: FrontMatter = {
  aliases: [],
  authors: [],
  redirectFrom: [],
  draft: false,
  unlisted: false,
};

export interface SplitNote {
  readonly frontMatter: FrontMatter;
  readonly tags: readonly string[];
  /** Where the `tags:` are written. */
  readonly tagsLine: number;
  /** The text after the front matter, with the lines before it blank so that places stay true. */
  readonly body: string;
}

const opening = /^---[ \t]*\n/;

/**
 * Reads the YAML block at the start of a note. What is wrong in it becomes a problem in `report`, and
 * the fields that are right are kept, so that one bad field does not hide the rest.
 */
export function splitFrontMatter(source: string, report: Report): SplitNote {
  const nothing = { frontMatter: emptyFrontMatter, tags: [], tagsLine: 1, body: source };
  if (/^\s*\+\+\+\s*\n/.test(source)) {
    report.add('fm/format', undefined, 'front matter is TOML', 'Write it as YAML between two lines of ---.');
    return nothing;
  }
  if (!opening.test(source)) {
    if (/^\s+---[ \t]*\n[\s\S]*?\n---/.test(source)) {
      report.add(
        'fm/format',
        undefined,
        'front matter does not start in the first line',
        'Remove what stands before the first ---.',
      );
    }
    return nothing;
  }
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source.slice(3));
  if (end === null) {
    report.add('fm/format', undefined, 'front matter has no end', 'Close it with a line of ---.');
    return nothing;
  }
  const yamlText = source.slice(source.indexOf('\n') + 1, 3 + end.index + 1);
  const head = source.slice(0, 3 + end.index + end[0].length);
  const body = head.replace(/[^\n]/g, '') + source.slice(head.length);
  const read = readYaml(yamlText, report.file, { firstLine: 2 });
  if (!read.ok) {
    report.problems.push(...read.problems);
    return { ...nothing, body };
  }
  if (read.value !== null && !isRecord(read.value)) {
    report.add('fm/schema', { line: 2, column: 1 }, 'front matter is not a list of fields', 'Write each field as name: value.');
    return { ...nothing, body };
  }
  const fields = renameFields(read.value ?? {});
  const { tags = [], aliases = [], authors = [], redirectFrom = [], ...rest } = readFields(fields, read.place, report);
  return {
    body,
    tags: tags.map((tag) => tag.replace(/^#/, '')).filter((tag) => tag !== ''),
    tagsLine: read.place(['tags']).line,
    frontMatter: {
      ...rest,
      aliases,
      authors,
      redirectFrom,
      draft: rest.draft ?? false,
      unlisted: rest.unlisted ?? false,
    },
  };
}

/** The fields that fit the schema; the others become problems, each at its own key. */
function readFields(
  fields: Record<string, unknown>,
  place: (path: (string | number)[]) => Place,
  report: Report,
): NoteFields {
  const result = noteSchema.safeParse(fields);
  if (result.success) return result.data;
  const bad = new Set<string>();
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        bad.add(key);
        const known = Object.keys(noteSchema.shape).join(', ');
        report.add('fm/key', place([key]), `unknown field ${key}`, `Remove it, or use one of ${known}.`);
      }
      continue;
    }
    const [key] = issue.path;
    bad.add(String(key));
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    report.add('fm/schema', place(path), `${String(key)}: ${issue.message}`, 'Mend the value.');
  }
  const kept = Object.entries(fields).filter(([key]) => !bad.has(key));
  const second = noteSchema.safeParse(Object.fromEntries(kept));
  return second.success ? second.data : {};
}

/** A list may be written as a list, as one string, or be left empty. */
function toList(value: string[] | string | null, separator: RegExp): string[] {
  const items = value === null ? [] : typeof value === 'string' ? value.split(separator) : value;
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** Obsidian's older singular names mean the same. */
function renameFields(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key === 'tag' ? 'tags' : key === 'alias' ? 'aliases' : key,
      field,
    ]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
