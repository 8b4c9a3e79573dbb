import * as z from 'zod';
import { findMisspeltUnit } from './unit-spelling.ts';
import { isHttpUrl } from './url.ts';

/** What kind of thing a fact says: how it may change, and how long it can be trusted. */
export const factKinds = ['price', 'market', 'plan', 'result'] as const;
export type FactKind = (typeof factKinds)[number];

/** How near a number is to what it stands for, in the words in which it is printed before it. */
export const qualifiers = [
  'about',
  'up to',
  'at least',
  'more than',
  'less than',
  'almost',
] as const;
export type Qualifier = (typeof qualifiers)[number];

/** Pages beside those of the facts. */
const taken: ReadonlySet<string> = new Set([
  'charts',
  'schema',
  'stale',
  'topic',
  'unverified',
  'year',
]);

const text = z.string().trim().min(1);
const range = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low <= high, 'a range begins with its lower end');
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const kebabWithPart = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[1-9]\d?)?$/;
const reference = z
  .string()
  .regex(kebabWithPart, 'write an id, or id/2 for the second number of that fact');
const formula = z.string().trim().min(1).max(200, 'write a formula of at most 200 characters');

/**
 * One entry of `content/facts/*.yaml`. The descriptions are what editors and the page of the schema show;
 * `content/schemas/facts.schema.json` is written from here.
 */
export const factSchema = z.strictObject({
  id: z
    .string()
    .regex(
      kebab,
      'write small letters and digits with hyphens between words, such as h100-price-2026',
    )
    .refine((id) => !taken.has(id), 'choose another: that is the address of a page about facts')
    .meta({
      description: 'Names the fact for good, in kebab-case and unique: <Fact id="…" /> shows it.',
    }),
  statement: text.meta({ description: 'The fact in one sentence.' }),
  value: z
    .union([z.number(), z.array(z.union([z.number(), range])).min(1), z.null()], {
      error:
        'expected a number without quotes, commas and unit, a list of numbers or of ranges [low, high], or null',
    })
    .meta({
      description:
        'A number; several in the order of the statement, each a number or a range [low, high]; null where the statement has none.',
    }),
  unit: text
    .superRefine((unit, context) => {
      const misspelt = findMisspeltUnit(unit);
      if (misspelt === undefined) return;
      const { written, meant } = misspelt;
      context.addIssue({ code: 'custom', message: `write ${meant} for ${written}` });
    })
    .nullable()
    .meta({
      description:
        'Of the value; units of a list are separated by "; ", and one holds for all. A count has what it counts. Money prints with the year of as_of; a sum of another year says which: USD (2024) per MW. Null without a value.',
    }),
  qualifier: z
    .union([z.enum(qualifiers), z.array(z.enum(qualifiers).nullable()).min(1)], {
      error: `expected one of ${qualifiers.join(', ')}, or a list with one or null for each number`,
    })
    .optional()
    .meta({
      description: `How near the value is: ${qualifiers.join(', ')}. Printed before it wherever it shows. A list has one or null for each number.`,
    }),
  as_of: z
    .string()
    .refine(isDate, 'write a real date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes')
    .meta({ description: 'The date for which it holds: "2025", "2025-03" or "2025-03-17".' }),
  source: z
    .strictObject({
      title: text.meta({ description: 'Title of the text.' }),
      authors: text.meta({ description: 'Authors or publisher.' }),
      year: z
        .int({ error: 'write the year with four digits, without quotes' })
        .min(1900, 'write a year from 1900 to 2100')
        .max(2100, 'write a year from 1900 to 2100')
        .meta({ description: 'When it appeared.' }),
      url: z
        .string()
        .refine(isHttpUrl, 'write an address that begins with https://')
        .nullable()
        .meta({ description: 'Where it stands; null where no address is certain.' }),
    })
    .meta({ description: 'The text that says it first.' }),
  cite: text.meta({ description: 'Key of that text in content/sources.bib.' }),
  verified: z.boolean().meta({
    description: 'Whether the figure was read in the text named by seen_in, or in the source.',
  }),
  seen_in: text.nullish().meta({
    description: 'Where it was read, if not in the source: an address, or owner/repository:path.',
  }),
  note: text.nullish().meta({
    description:
      'What a reader must know: list price, estimate, dense or sparse, peak or sustained.',
  }),
  kind: z.enum(factKinds).optional().meta({
    description:
      'price: what something costs now, trusted for 180 days. market: fleets, shares and customs, a year. plan: announced or projected, a year. result: measured again and again, such as a record; never stale. Without it the fact stays true.',
  }),
  about: z
    .union([reference, z.array(reference).min(1)])
    .optional()
    .meta({
      description:
        'The quantity that it tells, or quantity/2 if its second number does. Facts about one quantity are shown together, over time where it moves.',
    }),
  differs: text.optional().meta({
    description: 'Why it says something else than other facts about the same quantity.',
  }),
  derived: z
    .strictObject({
      formula: z.union([formula, z.array(formula.nullable()).min(1)]).meta({
        description:
          'How the value follows, such as "peak / watts": numbers, names, + - * / ^ ( ), sqrt, min, max, crf. One for each number of a list, null for those that were read.',
      }),
      from: z
        .record(z.string().regex(/^[a-z]\w*$/i, 'write a name of letters and digits'), reference)
        .meta({
          description:
            'What the names in the formula stand for: ids of facts, id/2 for a second number.',
        }),
    })
    .optional()
    .meta({
      description: 'For a value that follows from other facts. The build computes it again.',
    }),
});

export type FactEntry = z.infer<typeof factSchema>;

/** Whether it is a day, month or year of the calendar. */
function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
