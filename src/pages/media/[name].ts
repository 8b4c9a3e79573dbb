import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listMedia, readMedia } from '../../collections/media.ts';

export async function getStaticPaths() {
  return (await listMedia()).map((file) => ({ params: { name: file.name }, props: { file } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => new Response(await readMedia(props.file));
