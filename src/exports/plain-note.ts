import { escapeHtml } from '../garden/escape-html.ts';
import type { Note } from '../garden/note.ts';
import { printNote, type PrintedPart, type Printer } from '../garden/print.ts';
import { sayComponent } from './say-component.ts';

/**
 * A note as HTML for readers elsewhere, without scripts or styles: what is drawn or computed on its page
 * is said in words, with a link. The printer's addresses must be absolute.
 */
export function plainNote(note: Note, printer: Printer): string {
  const home = printer.href(note.address);
  const print = (part: PrintedPart): string => {
    if (typeof part === 'string') return part;
    const said = sayComponent(part, printer.garden).map(({ text, address }) => {
      const words = escapeHtml(text);
      if (address === undefined) return words;
      return `<a href="${escapeHtml(printer.href(address))}">${words}</a>`;
    });
    if (part.name === 'Fact') return said.join('');
    return said.length === 0 ? part.children.map(print).join('') : `<p>${said.join('<br>')}</p>`;
  };
  return printNote(note, printer)
    .parts.map(print)
    .join('')
    .replaceAll(/ href="#/g, ` href="${escapeHtml(home)}#`);
}
