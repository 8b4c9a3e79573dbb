import type { APIRoute, GetStaticPaths } from 'astro';
import { besideNote } from '../../../components/beside-note.ts';
import { getGarden } from '../../../collections/get-garden.ts';
import { writeBundle } from '../../../exports/bundle.ts';

const size = 100;

/** What a build writes beside the pages of notes, of so many at a time; a dev server has a route for each. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { notes } = await getGarden();
  const parts = import.meta.env.PROD ? Math.ceil(notes.length / size) : 0;
  return Array.from({ length: parts }, (_, part) => ({ params: { part: String(part) } }));
};

export const GET: APIRoute = async ({ params, site }) => {
  const start = Number(params['part']) * size;
  const notes = (await getGarden()).notes.slice(start, start + size);
  const files = await Promise.all(
    notes.map(async (note) => {
      const { markdown, data, preview } = await besideNote(note, site);
      const path = note.address.replace(/^\/|\/$/g, '');
      return [
        [`${path}.md`, markdown()],
        [`${path}.json`, data()],
        [`${path}/preview.json`, preview()],
      ] as const;
    }),
  );
  return new Response(writeBundle(files.flat()));
};
