import type { ElementContent } from 'hast';
import { common, createLowlight } from 'lowlight';
import { nearestName } from '../../garden/spelling.ts';

const lowlight = createLowlight(common);
const maxLength = 20_000;

/** The language that was meant by a word that is almost the name of one. */
export function languageMeant(typed: string): string | undefined {
  if (lowlight.registered(typed)) return undefined;
  return nearestName(typed, lowlight.listLanguages());
}

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
