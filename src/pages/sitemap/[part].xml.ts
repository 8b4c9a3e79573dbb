import type { APIRoute, GetStaticPaths } from 'astro';
import { getGarden } from '../../collections/get-garden.ts';
import { urlOfSite } from '../../components/url-of.ts';
import { exportSitemap } from '../../exports/sitemap.ts';

const urlOf = urlOfSite(new URL(import.meta.env.SITE));

/** What `/sitemap.xml` leads to where one sitemap may not hold all addresses. */
export const getStaticPaths: GetStaticPaths = async () =>
  exportSitemap(await getGarden(), urlOf).parts.map((text, index) => ({
    params: { part: String(index + 1) },
    props: { text },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
