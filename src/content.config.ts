import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { dataLoader, notesLoader } from './collections/loaders.ts';
import type { CompiledNote } from './garden/compiled-note.ts';
import type { Attachment } from './vault/attachments.ts';
import type { GardenData } from './vault/read-data.ts';

export const collections = {
  notes: defineCollection({ loader: notesLoader(), schema: z.custom<CompiledNote>() }),
  data: defineCollection({
    loader: dataLoader(),
    schema: z.custom<GardenData & { readonly attachments: readonly Attachment[] }>(),
  }),
};
