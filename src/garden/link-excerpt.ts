import type { LinkContext } from './compiled-note.ts';

const reach = 160;

/**
 * The words around a link: the whole paragraph when it is short, else about 160 characters on either
 * side, cut between words and marked with an ellipsis.
 */
export function excerptAround({ text, start, end }: LinkContext): {
  readonly before: string;
  readonly link: string;
  readonly after: string;
} {
  const before = text.slice(0, start);
  const after = text.slice(end);
  return {
    before: before.length <= reach ? before : `… ${before.slice(-reach).replace(/^\S*\s/, '')}`,
    link: text.slice(start, end),
    after: after.length <= reach ? after : `${after.slice(0, reach).replace(/\s\S*$/, '')} …`,
  };
}
