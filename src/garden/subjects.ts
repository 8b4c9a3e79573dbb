import type { Garden, Tag } from './garden.ts';
import type { Note } from './note.ts';
import { tagKey } from './tags.ts';

/** The subject of a note: the top tag that its first tag stands under; undefined for a note without tags. */
export function subjectOf(
  note: Pick<Note, 'tags'>,
  garden: Pick<Garden, 'tagByKey'>,
): Tag | undefined {
  const [first] = note.tags;
  if (first === undefined) return undefined;
  const [top = ''] = tagKey(first.tag).split('/');
  return garden.tagByKey.get(top);
}
