import type { Garden } from '../garden/garden.ts';
import { searchMaterial } from '../search/records.ts';
import { pageTexts, type PageSections } from '../search/scan-text.ts';
import { nameFiles, type NameFiles } from '../search/shards.ts';
import { loadGarden } from './get-garden.ts';

type Href = (address: string) => string;

let latest: { readonly garden: Garden; readonly files: NameFiles } | undefined;

/** What the search over names fetches, made once for a build, and anew after each edit while authoring. */
export async function searchFiles(href: Href): Promise<NameFiles> {
  const { garden, synonyms } = await loadGarden();
  if (latest?.garden === garden) return latest.files;
  const files = nameFiles(searchMaterial(garden, synonyms, href), href('/'));
  latest = { garden, files };
  return files;
}

/** The texts of all pages, which are searched while authoring, when there is no index of them yet. */
export async function searchTexts(href: Href): Promise<readonly PageSections[]> {
  const { garden, synonyms } = await loadGarden();
  const { names, more } = searchMaterial(garden, synonyms, href);
  return pageTexts(garden, [...names, ...more], href);
}
