import type { Garden } from '../garden/garden.ts';
import { indexLinks, type LinkIndex } from '../garden/links-here.ts';
import { getGarden } from './get-garden.ts';

let latest: { readonly garden: Garden; readonly links: LinkIndex } | undefined;

/** Who leads to which note, made once for each garden. */
export async function getLinkIndex(): Promise<LinkIndex> {
  const garden = await getGarden();
  if (latest?.garden !== garden) latest = { garden, links: indexLinks(garden) };
  return latest.links;
}
