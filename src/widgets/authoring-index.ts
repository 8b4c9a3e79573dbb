import { scanTexts, type PageSections } from '../search/scan-text.ts';
import { rankText, type OpenedText } from '../search/text-index.ts';
import { fetchJson } from './search-files.ts';

/** The texts of the garden as they are now, while somebody writes them. */
export async function fetchTexts(address: string): Promise<OpenedText> {
  const sent = await fetchJson(address);
  const text = scanTexts(Array.isArray(sent) ? sent.filter(isPage) : []);
  return {
    pages: new Map(),
    rank: async (plan, kindOf) => ({ found: await rankText(plan, text, kindOf), rest: [] }),
  };
}

function isPage(value: unknown): value is PageSections {
  return typeof value === 'object' && value !== null && 'url' in value && 'sections' in value;
}
