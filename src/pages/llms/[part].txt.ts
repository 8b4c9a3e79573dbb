import type { APIRoute, GetStaticPaths } from 'astro';
import { programTexts } from '../../collections/program-texts.ts';
import { urlOfSite } from '../../components/url-of.ts';

const urlOf = urlOfSite(new URL(import.meta.env.SITE));

/** What a long `/llms.txt` leads to. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await programTexts(urlOf)).lists
    .map((list, index) => ({ params: { part: String(index + 1) }, props: { list } }))
    .slice(1);

export const GET: APIRoute<{ list: string }> = ({ props }) => new Response(props.list);
