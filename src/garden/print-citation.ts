import type { Source } from './bibliography.ts';
import type { CitePart } from './compiled-note.ts';
import { escapeHtml } from './escape-html.ts';
import { broken, inMargin, opener } from './print-pieces.ts';
import type { Printer } from './print.ts';
import { writeReference } from './write-reference.ts';

/**
 * `(Daly 2006, p. 4)`, each name a link to the page of its source. `cited` counts how often each was named on this
 * page; a source that is named for the first time hangs in the margin as well, if there is one.
 */
export function printCitation(
  { items, isInText = false }: CitePart,
  cited: Map<string, number> | undefined,
  printer: Printer,
): string {
  const fresh: Source[] = [];
  const cites = items.map(({ key, locator }) => {
    const source = printer.garden.sourceByKey.get(key);
    if (source === undefined) return broken(key);
    const count = (cited?.get(key) ?? 0) + 1;
    const id = cited === undefined ? '' : ` id="${escapeHtml(citationId(key, count))}"`;
    cited?.set(key, count);
    if (count === 1) fresh.push(source);
    const where = locator === undefined ? '' : `, ${escapeHtml(locator)}`;
    const address = escapeHtml(printer.href(`/sources/${key}/`));
    return `<a${id} href="${address}">${escapeHtml(source.label)}</a>${where}`;
  });
  const cite = `<span class="cite">(${cites.join('; ')})</span>`;
  const hangs = isInText && cited !== undefined && fresh.length > 0;
  if (!hangs) return cite;
  const names = fresh.map(({ label }) => label).join(', ');
  const sources = fresh.map((source) => printReference(source, printer));
  return [cite, opener('+', `Show here: ${names}`), ...inMargin([sources.join('<br>')])].join('');
}

/** The id of the `count`th place of a page that cites a source; no heading has a capital in its id. */
export function citationId(key: string, count: number): string {
  return `Cite-${key}-${String(count)}`;
}

/** A source as a list of references gives it; its title leads to its page, which has its address. */
export function printReference(source: Source, { href }: Pick<Printer, 'href'>): string {
  const address = escapeHtml(href(`/sources/${source.key}/`));
  return writeReference(source).replace(
    /<cite>(.*?)<\/cite>/,
    (_, title: string) => `<a href="${address}">${title}</a>`,
  );
}
