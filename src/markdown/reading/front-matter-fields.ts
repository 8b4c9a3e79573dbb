import * as z from 'zod';
import { type FrontMatter, noteStatuses, type TagUse } from '../../garden/compiled-note.ts';
import { nearestName } from '../../garden/spelling.ts';
import type { YamlRead } from '../../garden/strict-yaml.ts';
import type { Report } from '../report.ts';
import { findHidden, findMixedWord, hidesCharacters } from './check-characters.ts';
import { readTagName } from '../tag-name.ts';

type PlaceOf = Extract<YamlRead, { ok: true }>['place'];

const text = z.string().trim();
/** A name has to fit into a heading, a link and a list. */
const longestName = 200;
const date = z.iso.date();
/** Of computers that ran for everybody; an earlier day is a slip in the year. */
const firstDay = '1970-01-01';
/** As a list, as one string, or left empty; a year is a name too. */
const listOf = (separator: RegExp): z.ZodType<string[]> => {
  const name = z.union([text, z.number().transform(String)]);
  return z.union([z.array(name), name, z.null()]).transform((value) => {
    const items = typeof value === 'string' ? value.split(separator) : (value ?? []);
    return items.map((item) => item.trim()).filter((item) => item !== '');
  });
};

/** What front matter may hold; editors complete it by the same schema. */
export const noteSchema = z.strictObject({
  title: text.min(1).max(longestName).nullish(),
  description: text.nullish(),
  tags: listOf(/[\s,]+/)
    .pipe(z.array(z.string()).max(50))
    .optional(),
  status: z.enum(noteStatuses).nullish(),
  planted: date.nullish(),
  tended: date.nullish(),
  aliases: listOf(/,/)
    .pipe(z.array(z.string().max(longestName)).max(50))
    .optional(),
  authors: listOf(/,/)
    .pipe(z.array(z.string().regex(/^[a-z\d](?:-?[a-z\d]){0,38}$/i)))
    .optional(),
  redirectFrom: listOf(/\s+/)
    .pipe(z.array(z.string().regex(/^\/(?:[\p{L}\p{N}_-]+\/)+$/u)))
    .optional(),
  draft: z.boolean().nullish(),
  unlisted: z.boolean().nullish(),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/)
    .nullish(),
});

type NoteFields = z.infer<typeof noteSchema>;

/** What to write in each field. */
export const remedies: ReadonlyMap<string, string> = new Map([
  ['title', 'Write up to 200 characters; put them in quotes if they are a number or hold a colon.'],
  ['description', 'Write one sentence, in quotes if it holds a colon.'],
  ['tags', 'Write a list such as [hpc, cloud/pricing].'],
  ['status', `Write one of ${noteStatuses.join(', ')}.`],
  ['planted', 'Write the date as YYYY-MM-DD.'],
  ['tended', 'Write the date as YYYY-MM-DD.'],
  ['aliases', 'Write a list such as [first name, second name].'],
  ['authors', 'Write GitHub handles, such as [janedoe, jroe]; a handle has no blanks.'],
  ['redirectFrom', 'Write addresses such as /notes/old-name/.'],
  ['draft', 'Write true or false.'],
  ['unlisted', 'Write true or false.'],
  ['lang', 'Write a language tag such as de or pt-BR.'],
]);

/** What other programs call a field, and what it is called here. */
const namesElsewhere: ReadonlyMap<string, string> = new Map([
  ['date', 'planted'],
  ['created', 'planted'],
  ['updated', 'tended'],
  ['modified', 'tended'],
  ['lastmod', 'tended'],
  ['category', 'tags'],
  ['categories', 'tags'],
  ['keywords', 'tags'],
  ['summary', 'description'],
  ['excerpt', 'description'],
  ['language', 'lang'],
]);

/** Obsidian's older names mean the same. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['tag', 'tags'],
  ['alias', 'aliases'],
]);

/** The fields that fit the schema; the others become problems, each at its own key. */
export function readFields(
  value: unknown,
  place: PlaceOf,
  report: Report,
): { frontMatter: FrontMatter; tags: TagUse[] } {
  if (value !== null && (typeof value !== 'object' || Array.isArray(value))) {
    report.add(
      'fm/schema',
      place([]),
      'front matter is not a list of fields',
      'Write each field as name: value.',
    );
  }
  const written = new Map<string, string>();
  const fields = new Map<string, unknown>();
  for (const [key, field] of Object.entries(Array.isArray(value) ? {} : (value ?? {}))) {
    const name = otherNames.get(key) ?? key;
    if (fields.has(name)) {
      report.add(
        'fm/key',
        place([key]),
        `${key} says ${name} a second time`,
        'Keep one of the two.',
      );
      continue;
    }
    written.set(name, key);
    fields.set(name, field);
  }
  const keyOf = (name: string): string => written.get(name) ?? name;
  const kept = keepValid(fields, keyOf, place, report);
  checkNames(kept, keyOf, place, report);
  checkDays(kept, place, report);
  if (fields.get('title') === null) {
    report.warn(
      'fm/schema',
      place([keyOf('title')]),
      'the title is empty, so that the name of the file stands for it',
      'Write one, or remove the line.',
    );
  }
  return {
    tags: (kept.tags ?? []).flatMap((tag, index): TagUse[] => {
      const name = readTagName(tag);
      const at = place([keyOf('tags'), index]);
      if (name !== undefined) return [{ tag: name, line: at.line, column: at.column }];
      report.add(
        'fm/tag-name',
        at,
        `"${tag}" cannot be a tag`,
        'Use letters, digits, - and _, with / between a tag and its child.',
      );
      return [];
    }),
    frontMatter: {
      title: kept.title ?? undefined,
      description: kept.description ?? undefined,
      status: kept.status ?? undefined,
      planted: kept.planted ?? undefined,
      tended: kept.tended ?? undefined,
      lang: kept.lang ?? undefined,
      aliases: kept.aliases ?? [],
      authors: kept.authors ?? [],
      redirectFrom: kept.redirectFrom ?? [],
      draft: kept.draft ?? false,
      unlisted: kept.unlisted ?? false,
      lines: Object.fromEntries(Object.keys(kept).map((name) => [name, place([keyOf(name)]).line])),
    },
  };
}

/** The value that is wrong, as it was read. */
function shown(value: unknown, path: readonly (string | number)[]): string {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) break;
    const inside: unknown = Reflect.get(found, step);
    if (inside !== undefined) found = inside;
  }
  const text = typeof found === 'string' ? `"${found}"` : JSON.stringify(found ?? null);
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}

/** Titles and names that hide characters, mix alphabets within a word, or cannot stand in a link. */
function checkNames(
  { title, description, aliases = [] }: NoteFields,
  keyOf: (name: string) => string,
  place: PlaceOf,
  report: Report,
): void {
  const names = [
    { name: title, path: [keyOf('title')] },
    { name: description, path: [keyOf('description')] },
    ...aliases.map((name, index) => ({
      name,
      path: [keyOf('aliases'), index],
    })),
  ];
  for (const { name, path } of names) {
    if (name === undefined || name === null) continue;
    const at = place(path);
    if (hidesCharacters(name)) {
      const message = `${String(path[0])} holds a character that cannot be seen`;
      const rule = findHidden(name)?.rule ?? 'file/encoding';
      report.add(rule, at, message, 'Delete it and type the words around it again.');
    }
    if (path[0] === keyOf('description')) continue;
    const mixed = findMixedWord(name);
    if (mixed !== undefined) {
      const message = `${mixed} mixes letters of two alphabets that look alike`;
      report.add('fm/alias-name', at, message, 'Type the word again in one alphabet.');
    }
    if (path.length > 1 && /[[\]|#^]/.test(name)) {
      const message = `no link can name "${name}"`;
      report.add('fm/alias-name', at, message, 'Leave [ ] | # and ^ out of aliases.');
    }
  }
}

/** ISO dates order as text. */
function checkDays({ planted, tended }: NoteFields, place: PlaceOf, report: Report): void {
  for (const [name, day] of Object.entries({ planted, tended })) {
    if (typeof day !== 'string' || day >= firstDay) continue;
    report.add(
      'fm/order',
      place([name]),
      `${name} is ${day}, before anybody wrote notes in files`,
      'Mend the year.',
    );
  }
  if (typeof planted !== 'string' || typeof tended !== 'string' || tended >= planted) return;
  report.add(
    'fm/order',
    place(['tended']),
    `tended is ${tended}, before the note was planted on ${planted}`,
    'Mend the wrong one, or leave tended out: the history knows.',
  );
}

function keepValid(
  fields: ReadonlyMap<string, unknown>,
  keyOf: (name: string) => string,
  place: PlaceOf,
  report: Report,
): NoteFields {
  const result = noteSchema.safeParse(Object.fromEntries(fields));
  if (result.success) return result.data;
  const bad = new Set<string>();
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        bad.add(key);
        const known = Object.keys(noteSchema.shape);
        const meant = namesElsewhere.get(key.toLowerCase()) ?? nearestName(key, known);
        report.add(
          'fm/key',
          place([key]),
          `unknown field ${key}`,
          meant === undefined
            ? `Remove it, or use one of ${known.join(', ')}.`
            : `Did you mean ${meant}?`,
        );
      }
      continue;
    }
    const [first, ...inside] = issue.path.filter((step) => typeof step !== 'symbol');
    const name = String(first);
    bad.add(name);
    report.add(
      'fm/schema',
      place([keyOf(name), ...inside]),
      `${keyOf(name)} cannot be ${shown(fields.get(name), inside)}`,
      remedies.get(name) ?? 'Mend the value.',
    );
  }
  const second = noteSchema.safeParse(
    Object.fromEntries([...fields].filter(([key]) => !bad.has(key))),
  );
  return second.success ? second.data : {};
}
