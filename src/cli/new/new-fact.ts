import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBibliography } from '../../garden/bibliography.ts';
import { checkFuture } from '../../garden/check-future.ts';
import { checkStatements } from '../../garden/check-statements.ts';
import { qualifiers } from '../../garden/fact-schema.ts';
import { parseFacts } from '../../garden/facts.ts';
import type { Garden } from '../../garden/garden.ts';
import { type NewFact, newFactText, newSourceText, type NewSource } from '../../garden/new-fact.ts';
import type { ContentRoot } from '../../vault/content-root.ts';
import { CommandError } from '../command-error.ts';
import type { Ask } from './questions.ts';

/** Adds a fact, and its source where that is new; returns the path of the file, as problems name it. */
export async function writeNewFact(
  { root, garden, today }: { root: ContentRoot; garden: Garden; today: string },
  ask: Ask,
): Promise<string> {
  const topics = [...new Set(garden.facts.map(({ topic }) => topic))].sort();
  const topic = await ask({
    option: 'topic',
    asks: `Topic: ${topics.join(', ')}`,
    fault: (answer) => (topics.includes(answer) ? undefined : `choose one of ${topics.join(', ')}`),
  });
  const id = await ask({
    option: 'id',
    asks: 'Id, such as h100-power',
    fault: (answer) => {
      if (garden.factById.has(answer)) return 'there is such a fact; update it instead';
      return faultIn({ id: answer });
    },
  });
  const statement = await ask({ option: 'statement', asks: 'What holds, in one sentence' });
  const value = await ask({
    option: 'value',
    asks: `Value: a number, or several with commas between; before it ${qualifiers.join(', ')}`,
    fault: (answer) => {
      const read = readValue(answer);
      if (read === undefined) return 'write 700, about 700, or 560, 700';
      return faultIn({ statement, ...read, unit: 'things' });
    },
  });
  const unit = await ask({
    option: 'unit',
    asks: 'Unit, such as W, USD per hour, GB/s, percent',
    fault: (answer) => faultIn({ statement, ...readValue(value), unit: answer }),
  });
  const asOf = await ask({
    option: 'as-of',
    asks: 'As of (YYYY, YYYY-MM or YYYY-MM-DD)',
    otherwise: today.slice(0, 4),
    fault: (answer) => faultIn({ asOf: answer }, today),
  });
  const source = await askSource(garden, ask);
  const seenIn = await ask({
    option: 'seen-in',
    asks: 'Where you read the figure (an address), if you did',
    otherwise: '',
  });
  const note = await ask({
    option: 'note',
    asks: 'Caveat: list price, peak, estimate',
    otherwise: '',
  });
  const text = newFactText({
    id,
    statement,
    value: null,
    ...readValue(value),
    unit,
    asOf,
    source: source.entry,
    verified: seenIn !== '',
    seenIn: seenIn || undefined,
    note: note || undefined,
  });
  const file = `facts/${topic}.yaml`;
  const faults = [
    ...parseFacts(text, root.prefix + file).problems,
    ...(source.isNew ? parseBibliography(newSourceText(source.entry), 'sources.bib').problems : []),
  ];
  const [fault] = faults;
  if (fault !== undefined) throw new CommandError(`${fault.message}.`, fault.help);
  append(join(root.folder, file), text);
  if (source.isNew) append(join(root.folder, 'sources.bib'), newSourceText(source.entry));
  return root.prefix + file;
}

async function askSource(garden: Garden, ask: Ask): Promise<{ entry: NewSource; isNew: boolean }> {
  const key = await ask({
    option: 'cite',
    asks: 'Source: a key of sources.bib, or a new one such as daly2006',
    fault: (answer) =>
      /^[a-z\d][\w-]*$/i.test(answer) ? undefined : 'a key has letters, digits, - and _',
  });
  const known = garden.sourceByKey.get(key);
  const isYear = (answer: string): string | undefined =>
    /^(?:19|20)\d\d$/.test(answer) ? undefined : 'write four digits';
  if (known !== undefined) {
    const year =
      known.year ?? (await ask({ option: 'year', asks: 'Year of the source', fault: isYear }));
    return {
      isNew: false,
      entry: {
        key,
        title: known.title,
        authors: known.authors.join(', ') || known.title,
        year: Number(year.slice(0, 4)),
        url: known.url ?? null,
      },
    };
  }
  const title = await ask({ option: 'source-title', asks: 'Title of the source' });
  const authors = await ask({ option: 'source-authors', asks: 'Its authors or publisher' });
  const year = await ask({ option: 'year', asks: 'Its year', fault: isYear });
  const url = await ask({ option: 'url', asks: 'Its address', otherwise: '' });
  return { isNew: true, entry: { key, title, authors, year: Number(year), url: url || null } };
}

/** What the check would say of a fact with these fields, and nothing else in it to find fault with. */
function faultIn(fields: Partial<NewFact>, today?: string): string | undefined {
  const source = { key: 'key', title: 'T', authors: 'A', year: 2000, url: null };
  const text = newFactText({
    ...{
      id: 'it',
      statement: 'S.',
      value: null,
      unit: null,
      asOf: '2000',
      source,
      verified: true,
    },
    ...fields,
  });
  const { facts, problems } = parseFacts(text, '');
  const future = today === undefined ? [] : checkFuture(facts, today);
  const [fault] = [...problems, ...checkStatements(facts), ...future];
  return fault && `${fault.message}. ${fault.help}`;
}

/** A number, or several, with what stands before them; undefined for anything else. */
function readValue(answer: string): Pick<NewFact, 'value' | 'qualifier'> | undefined {
  const qualifier = qualifiers.find((one) => answer.startsWith(`${one} `));
  const parts = answer
    .slice(qualifier?.length ?? 0)
    .split(',')
    .map((part) => part.trim());
  const numbers = parts.map((part) => (part === '' ? Number.NaN : Number(part)));
  const [first] = numbers;
  if (first === undefined || !numbers.every(Number.isFinite)) return undefined;
  return { value: numbers.length === 1 ? first : numbers, qualifier };
}

/** Files end with a line end; entries have an empty line between them. */
function append(file: string, text: string): void {
  const end = existsSync(file) ? readFileSync(file, 'utf8') : '';
  appendFileSync(file, end === '' ? text.trimStart() : `${end.endsWith('\n') ? '' : '\n'}${text}`);
}
