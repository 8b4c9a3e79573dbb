import { searchMaterial } from '../search/records.ts';
import { pageTexts, type PageSections } from '../search/scan-text.ts';
import { nameFiles, type NameFiles } from '../search/shards.ts';
import { loadGarden } from './get-garden.ts';
import { oncePerGarden } from './once-per-garden.ts';

type Href = (address: string) => string;

const once = oncePerGarden<NameFiles>();

/** What the search over names fetches, made once for a build, and anew after each edit while authoring. */
export async function searchFiles(href: Href): Promise<NameFiles> {
  const { garden, synonyms } = await loadGarden();
  return once(garden, () => nameFiles(searchMaterial(garden, synonyms, href), href('/')));
}

/** The texts of all pages, which are searched while authoring, when there is no index of them yet. */
export async function searchTexts(href: Href): Promise<readonly PageSections[]> {
  const { garden, synonyms } = await loadGarden();
  const { names, more } = searchMaterial(garden, synonyms, href);
  return pageTexts(garden, [...names, ...more], href);
}
