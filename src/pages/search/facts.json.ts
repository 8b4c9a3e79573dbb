import type { APIRoute } from 'astro';
import { getGarden } from '../../collections/get-garden.ts';
import { href } from '../../components/href.ts';
import { packRecord } from '../../search/record.ts';
import { factRecords } from '../../search/records.ts';

/** Facts and sources for the search, fetched after the names. */
export const GET: APIRoute = async () => {
  const records = factRecords(await getGarden(), href).map(packRecord);
  return new Response(JSON.stringify({ records }));
};
