import { listFacts, type FactList } from '../search/fact-list.ts';
import { getGarden } from './get-garden.ts';
import { oncePerGarden } from './once-per-garden.ts';

const once = oncePerGarden<FactList>();

/** `/facts/list.json` and its parts. */
export async function factFiles(): Promise<FactList> {
  const garden = await getGarden();
  return once(garden, () => listFacts(garden));
}
