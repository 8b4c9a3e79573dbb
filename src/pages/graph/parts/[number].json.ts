import type { APIRoute, GetStaticPaths } from 'astro';
import { graphFiles } from '../../../collections/graph-files.ts';
import { urlOfSite } from '../../../components/url-of.ts';

const urlOf = urlOfSite(new URL(import.meta.env.SITE));

/** What `/graph.json` leads to where one file would be too long. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await graphFiles(urlOf)).parts.map((text, index) => ({
    params: { number: String(index + 1) },
    props: { text },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
