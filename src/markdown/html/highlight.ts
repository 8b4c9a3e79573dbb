import type { ElementContent } from 'hast';
import { common, createLowlight } from 'lowlight';

const lowlight = createLowlight(common);
const maxLength = 20_000;

/**
 * Code as a tree of spans with classes (`hljs-…`), never inline styles. A language that is not known,
 * and code too long to be worth colouring, stay plain.
 */
export function highlightCode(code: string, language: string | undefined): ElementContent[] {
  if (language === undefined || code.length > maxLength || !lowlight.registered(language)) {
    return [{ type: 'text', value: code }];
  }
  return lowlight
    .highlight(language, code)
    .children.filter((child): child is ElementContent => child.type !== 'doctype');
}
