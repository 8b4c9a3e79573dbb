import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';

/**
 * micromark copies all it has read so far at each underlined heading and at each quotation, list or
 * footnote that words follow without a mark: 100 kB of these take ten seconds. This copies only what
 * stands behind the first edit, which is all that moves, so that time stays linear in the text.
 */
EditMap.prototype.consume = function consume(this: EditMap, events: Event[]): undefined {
  const edits = this.map.toSorted(([a], [b]) => a - b);
  this.map.length = 0;
  this.index.clear();
  const [first] = edits;
  if (first === undefined) return undefined;
  const [base] = first;
  const moved = events.slice(base);
  events.length = Math.min(base, events.length);
  let at = 0;
  const keepUntil = (end: number): void => {
    for (const event of moved.slice(at, end)) events.push(event);
    at = Math.max(at, end);
  };
  for (const [index, remove, add] of edits) {
    keepUntil(index - base);
    for (const event of add) events.push(event);
    at = Math.max(at, index - base + remove);
  }
  keepUntil(moved.length);
  return undefined;
};
