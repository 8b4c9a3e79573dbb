import { type GraphFiles, writeGraph } from '../exports/graph-files.ts';
import { exportGraph } from '../exports/graph.ts';
import { getGarden } from './get-garden.ts';
import { oncePerGarden } from './once-per-garden.ts';

const once = oncePerGarden<GraphFiles>();

/** `/graph.json` and what it leads to, made once for each garden. */
export async function graphFiles(urlOf: (address: string) => string): Promise<GraphFiles> {
  const garden = await getGarden();
  return once(garden, () => writeGraph(exportGraph(garden, urlOf), urlOf));
}
