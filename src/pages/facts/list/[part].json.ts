import type { APIRoute, GetStaticPaths } from 'astro';
import { factFiles } from '../../../collections/fact-files.ts';
import type { FactWords } from '../../../search/fact-filters.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await factFiles()).parts.map((facts, index) => ({
    params: { part: String(index) },
    props: { facts },
  }));

export const GET: APIRoute<{ facts: readonly FactWords[] }> = ({ props }) =>
  new Response(JSON.stringify(props.facts));
