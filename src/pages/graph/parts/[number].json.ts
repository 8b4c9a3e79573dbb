import type { APIRoute, GetStaticPaths } from 'astro';
import { getGarden } from '../../../collections/get-garden.ts';
import { urlOfSite } from '../../../components/url-of.ts';
import { writeGraph } from '../../../exports/graph-files.ts';
import { exportGraph } from '../../../exports/graph.ts';

const urlOf = urlOfSite(new URL(import.meta.env.SITE));

/** What `/graph.json` leads to where one file would be too long. */
export const getStaticPaths: GetStaticPaths = async () =>
  writeGraph(exportGraph(await getGarden(), urlOf), urlOf).parts.map((text, index) => ({
    params: { number: String(index + 1) },
    props: { text },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
