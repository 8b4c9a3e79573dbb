import { slug as slugText } from 'github-slugger';
import type { CompiledNote } from './compiled-note.ts';
import type { Anchor } from './note.ts';
import { foldName } from './slug.ts';
import { nearestName } from './spelling.ts';

/** Finds the headings and passages of notes by the fragments of links; reads each note once. */
export interface AnchorIndex {
  /** Of nested headings, `A#B`, the last counts. A block is meant by `^id`. */
  find(note: CompiledNote, fragment: string): Anchor | undefined;
}

export function indexAnchors(): AnchorIndex {
  const read = new Map<CompiledNote, ReadonlyMap<string, Anchor>>();
  return {
    find(note, fragment) {
      let anchors = read.get(note);
      if (!anchors) read.set(note, (anchors = anchorsOf(note)));
      const last = lastHeading(fragment);
      return (
        anchors.get(keyOfFragment(last)) ?? (last.startsWith('^') ? undefined : anchors.get(last))
      );
    },
  };
}

/** What to write instead of a fragment that nothing answers to. */
export function suggestAnchor(note: CompiledNote, fragment: string): string {
  const last = lastHeading(fragment);
  if (last.startsWith('^'))
    return `Put ^${last.slice(1)} at the end of the paragraph that is meant.`;
  const texts = new Map(note.headings.map(({ text }) => [foldName(text), text]));
  const nearest = nearestName(foldName(last), texts.keys());
  if (nearest !== undefined) return `Did you mean #${texts.get(nearest) ?? nearest}?`;
  if (texts.size === 0) return 'That note has no headings; remove the fragment.';
  const listed = [...texts.values()].slice(0, 8).join(', ');
  return `Its headings are: ${listed}${texts.size > 8 ? ' …' : '.'}`;
}

function anchorsOf(note: CompiledNote): ReadonlyMap<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  const addFirst = (key: string, anchor: Anchor): void => {
    if (!anchors.has(key)) anchors.set(key, anchor);
  };
  for (const { id } of note.headings) addFirst(id, { kind: 'heading', id });
  for (const { id, text } of note.headings) addFirst(slugText(text), { kind: 'heading', id });
  for (const { id } of note.passages) addFirst(keyOfFragment(`^${id}`), { kind: 'passage', id });
  return anchors;
}

function lastHeading(fragment: string): string {
  return fragment.slice(fragment.lastIndexOf('#') + 1).trim();
}

function keyOfFragment(fragment: string): string {
  return fragment.startsWith('^') ? fragment.toLowerCase() : slugText(fragment);
}
