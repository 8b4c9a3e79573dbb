import { type GraphFiles, writeGraph } from '../exports/graph-files.ts';
import { exportGraph } from '../exports/graph.ts';
import type { Garden } from '../garden/garden.ts';
import { getGarden } from './get-garden.ts';

let latest: { readonly garden: Garden; readonly files: GraphFiles } | undefined;

/** `/graph.json` and what it leads to, made once for each garden. */
export async function graphFiles(urlOf: (address: string) => string): Promise<GraphFiles> {
  const garden = await getGarden();
  if (latest?.garden === garden) return latest.files;
  const files = writeGraph(exportGraph(garden, urlOf), urlOf);
  latest = { garden, files };
  return files;
}
