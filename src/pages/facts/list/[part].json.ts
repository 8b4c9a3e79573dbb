import type { APIRoute, GetStaticPaths } from 'astro';
import { getGarden } from '../../../collections/get-garden.ts';
import type { FactWords } from '../../../search/fact-filters.ts';
import { listFacts } from '../../../search/fact-list.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  listFacts(await getGarden()).parts.map((facts, index) => ({
    params: { part: String(index) },
    props: { facts },
  }));

export const GET: APIRoute<{ facts: readonly FactWords[] }> = ({ props }) =>
  new Response(JSON.stringify(props.facts));
