import { readEntities } from '../garden/escape-html.ts';
import type { Note } from '../garden/note.ts';
import { printSection, type PrintedPart, type Printer } from '../garden/print.ts';
import { sayComponent } from './say-component.ts';

/** How a section or passage of a note begins, as plain text; cut after a word near `length` characters. */
export function sectionText(note: Note, anchor: string, printer: Printer, length: number): string {
  const say = (part: PrintedPart): string =>
    typeof part === 'string'
      ? part
      : sayComponent(part, printer.garden)
          .map(({ text }) => text)
          .join(' ') + part.children.map(say).join('');
  const html = printSection(note, anchor, printer).map(say).join('');
  const text = readEntities(
    html
      .replace(/^\s*<h[1-6][\s\S]*?<\/h[1-6]>/, '')
      .replaceAll(/<(math|pre|time)\b[\s\S]*?<\/\1>/g, '…')
      .replaceAll(/<(?:\/?(?:p|li|tr|td|th|div|h[1-6])|br)\b[^>]*>/g, ' ')
      .replaceAll(/<[^>]*>/g, ''),
  )
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`;
}
