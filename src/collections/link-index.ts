import type { Garden } from '../garden/garden.ts';
import { indexLinks, type LinkIndex } from '../garden/links-here.ts';
import { getGarden } from './get-garden.ts';

let latest: { readonly garden: Garden; readonly links: LinkIndex } | undefined;

/**
 * Who leads to which note, made once for each garden. Names without a link are looked for in all texts, which an
 * author need not wait for after each edit: `npm run check` lists them, and the built page shows them.
 */
export async function getLinkIndex(): Promise<LinkIndex> {
  const garden = await getGarden();
  if (latest?.garden !== garden)
    latest = { garden, links: indexLinks(garden, !import.meta.env.DEV) };
  return latest.links;
}
