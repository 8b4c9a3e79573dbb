import { escapeHtml } from './escape-html.ts';

/** Text that should have been something else: a link, an image, a source. */
export function broken(text: string): string {
  return `<span class="broken">${escapeHtml(text)}</span>`;
}

/** What opens the aside behind it where there is no margin: a checkbox, so that it needs no script. */
export function opener(mark: string, name: string, id?: string): string {
  const named = id === undefined ? '' : ` id="${id}"`;
  const kind = id === undefined ? 'see more' : 'see';
  return `<label class="${kind}"${named}><input type="checkbox" class="sr-only" aria-label="${escapeHtml(name)}"><sup>${mark}</sup></label>`;
}

/** What stands beside the line before it, or below that line once it is opened. */
export function inMargin<Part>(parts: readonly Part[]): readonly (Part | string)[] {
  return ['<small class="in-margin" data-pagefind-ignore>', ...parts, '</small>'];
}
