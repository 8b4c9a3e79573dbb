import type { APIRoute, GetStaticPaths } from 'astro';
import { getGarden } from '../../../collections/get-garden.ts';
import { urlOfSite } from '../../../components/url-of.ts';
import {
  collectFactCharts,
  type FactChartFile,
  factChartCsv,
} from '../../../exports/fact-charts.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...collectFactCharts(await getGarden()).values()].map((file) => ({
    params: { name: file.name },
    props: { file },
  }));

export const GET: APIRoute<{ file: FactChartFile }> = ({ props, site }) =>
  new Response(factChartCsv(props.file, urlOfSite(site)));
