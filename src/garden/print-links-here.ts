import type { LinkContext } from './compiled-note.ts';
import { escapeHtml } from './escape-html.ts';
import { excerptAround } from './link-excerpt.ts';
import type { LinkRow } from './links-here.ts';

/**
 * Rows of a list as HTML: who leads here, and the passages in which they do. Printed here, since a thousand notes
 * have a list of it each, of up to sixty rows, and components for every row are half of the time of such a page.
 */
export function printLinkRows(
  rows: readonly Pick<LinkRow, 'title' | 'address' | 'contexts' | 'says'>[],
  href: (address: string) => string,
): string {
  return rows
    .map(({ title, address, contexts, says }) => {
      const question = says === undefined ? '' : `<p>${escapeHtml(says)}</p>`;
      const link = `<a href="${escapeHtml(href(address))}">${escapeHtml(title)}</a>`;
      return `<li>${link}${question}${contexts.map(printExcerpt).join('')}</li>`;
    })
    .join('');
}

/** The sentence around a link, with its words marked. */
function printExcerpt(context: LinkContext): string {
  const { before, link, after } = excerptAround(context);
  return `<p>${escapeHtml(before)}<mark>${escapeHtml(link)}</mark>${escapeHtml(after)}</p>`;
}
