import CSL from 'citeproc';
import type { Source } from './bibliography.ts';
import { escapeHtml } from './escape-html.ts';
import { referenceLocale, referenceStyle } from './reference-style.ts';

/** A source as CSL-JSON (citationstyles.org), as far as a BibTeX entry says. */
export function cslOf(source: Source) {
  const { key, type, title, people, year, venue, doi, url } = source;
  const isPart = /^(?:article|inproceedings|incollection)$/.test(type);
  return {
    id: key,
    type: cslTypes.get(type) ?? 'webpage',
    title,
    ...(people.length > 0 && { author: people }),
    ...(year !== undefined && { issued: { 'date-parts': [[Number(year)]] } }),
    ...(venue !== undefined && { [isPart ? 'container-title' : 'publisher']: venue }),
    ...(doi !== undefined && { DOI: doi }),
    ...(url !== undefined && { URL: url }),
  };
}

const cslTypes: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'],
  ['inproceedings', 'paper-conference'],
  ['incollection', 'chapter'],
  ['book', 'book'],
  ['techreport', 'report'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
]);

/** Noncharacters around the title, which no text of ours can hold. */
const [open, close] = ['\uFDD0', '\uFDD1'];
const format = 'garden';

let references: { write(source: Source): string } | undefined;

/**
 * The reference to a source as HTML, its title in `<cite>`. What the library makes of a source is taken
 * as text, so that no title can bring markup.
 */
export function writeReference(source: Source): string {
  references ??= createWriter();
  return references.write(source);
}

/** The library takes a while to read its style, so it is asked for once, and only if there is a source. */
function createWriter() {
  const written = new WeakMap<Source, string>();
  let current: Source | undefined;
  CSL.Output.Formats[format] = {
    ...CSL.Output.Formats['text'],
    '@font-style/italic': `${open}%%STRING%%${close}`,
  };
  const engine = new CSL.Engine(
    {
      retrieveLocale: () => referenceLocale,
      retrieveItem: () => current && { ...cslOf(current), id: 'source', URL: undefined },
    },
    referenceStyle,
    'en-GB',
  );
  engine.setOutputFormat(format);
  return {
    write(source: Source): string {
      const known = written.get(source);
      if (known !== undefined) return known;
      current = source;
      // It keeps what it was told about an id, until the id is gone.
      engine.updateItems([]);
      engine.updateItems(['source']);
      const made = engine.makeBibliography();
      const text = made === false ? source.title : (made[1][0] ?? '').trim();
      const html = escapeHtml(text.replaceAll('..', '.'))
        .replaceAll(open, '<cite>')
        .replaceAll(close, '</cite>');
      written.set(source, html);
      return html;
    },
  };
}
