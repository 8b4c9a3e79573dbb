import { kept } from './kept.ts';

/** Where it is kept that a reader has switched single keys off, since speech input may type them by mistake. */
export const singleKeySetting = 'search-key';

/** Whether single keys do something here. */
export function areSingleKeysOn(): boolean {
  return kept(singleKeySetting) !== 'off';
}

/** The single key that a reader has pressed outside any field; undefined if it is none, or they are off. */
export function singleKeyOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
  target,
}: KeyboardEvent): string | undefined {
  // What a dialog that was just closed had in focus keeps it until the next frame.
  const isTyping =
    target instanceof HTMLElement &&
    target.closest('dialog:not([open])') === null &&
    (target.isContentEditable || target.matches('input,textarea,select,dialog *'));
  return isTyping || ctrlKey || metaKey || altKey || !areSingleKeysOn() ? undefined : key;
}
