import { scanTexts, type PageSections } from '../search/scan-text.ts';
import type { TextIndex } from '../search/text-index.ts';
import { fetchJson } from './search-files.ts';

/** The texts of the garden as they are now, while somebody writes them. */
export async function fetchTexts(address: string): Promise<TextIndex> {
  const sent = await fetchJson(address);
  return scanTexts(Array.isArray(sent) ? sent.filter(isPage) : []);
}

function isPage(value: unknown): value is PageSections {
  return typeof value === 'object' && value !== null && 'url' in value && 'sections' in value;
}
