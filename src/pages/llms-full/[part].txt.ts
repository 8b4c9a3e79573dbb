import type { APIRoute, GetStaticPaths } from 'astro';
import { programTexts } from '../../collections/program-texts.ts';
import { urlOfSite } from '../../components/url-of.ts';

const urlOf = urlOfSite(new URL(import.meta.env.SITE));

/** What a long `/llms-full.txt` leads to. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await programTexts(urlOf)).full.parts.map((text, index) => ({
    params: { part: String(index + 1) },
    props: { text },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
