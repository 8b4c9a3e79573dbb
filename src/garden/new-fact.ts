import type { Source } from './bibliography.ts';
import type { Qualifier } from './fact-schema.ts';

/** A fact as a contributor gives it. */
export interface NewFact {
  readonly id: string;
  readonly statement: string;
  readonly value: number | readonly number[] | null;
  readonly unit: string | null;
  readonly qualifier?: Qualifier | undefined;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly source: NewSource;
  readonly verified: boolean;
  readonly seenIn?: string | undefined;
  readonly note?: string | undefined;
}

/** A work as facts and the bibliography name it. */
export interface NewSource extends Pick<Source, 'key' | 'title'> {
  readonly authors: string;
  readonly year: number;
  /** Null where none is certain. */
  readonly url: string | null;
}

/** An entry for a file of `content/facts`, with an empty line before it. */
export function newFactText(fact: NewFact): string {
  const { source } = fact;
  const text = (value: string): string => JSON.stringify(value);
  const lines = [
    `- id: ${fact.id}`,
    `  statement: ${text(fact.statement)}`,
    `  value: ${JSON.stringify(fact.value)}`,
    `  unit: ${JSON.stringify(fact.unit)}`,
    ...(fact.qualifier === undefined ? [] : [`  qualifier: ${fact.qualifier}`]),
    `  as_of: ${text(fact.asOf)}`,
    '  source:',
    `    title: ${text(source.title)}`,
    `    authors: ${text(source.authors)}`,
    `    year: ${String(source.year)}`,
    `    url: ${source.url === null ? 'null' : text(source.url)}`,
    `  cite: ${source.key}`,
    `  verified: ${String(fact.verified)}`,
    ...(fact.seenIn === undefined ? [] : [`  seen_in: ${text(fact.seenIn)}`]),
    ...(fact.note === undefined ? [] : [`  note: ${text(fact.note)}`]),
  ];
  return `\n${lines.join('\n')}\n`;
}

/** An entry for `content/sources.bib`, with an empty line before it. Braces in the fields are left out. */
export function newSourceText({ key, title, authors, year, url }: NewSource): string {
  const field = (value: string): string => value.replace(/[{}\\]/g, '');
  const lines = [
    `@misc{${key},`,
    `  title = {{${field(title)}}},`,
    `  author = {{${field(authors)}}},`,
    `  year = {${String(year)}},`,
    ...(url === null ? [] : [`  url = {${url}},`]),
    '}',
  ];
  return `\n${lines.join('\n')}\n`;
}
