import type { APIRoute } from 'astro';
import { loadGarden } from '../../collections/get-garden.ts';
import { href } from '../../components/href.ts';
import { packRecord } from '../../search/record.ts';
import { titleRecords } from '../../search/records.ts';

/** What is fetched when a reader turns to the search: names of notes, calculators and subjects, and synonyms. */
export const GET: APIRoute = async () => {
  const { garden, synonyms } = await loadGarden();
  const records = titleRecords(garden, href).map(packRecord);
  return new Response(JSON.stringify({ records, synonyms }));
};
