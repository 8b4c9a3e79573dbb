import * as z from 'zod';

/**
 * Many small files of a site as one answer: Astro takes longer to ask for a file than these take to make.
 * Each has its path in the site.
 */
export type Bundle = readonly (readonly [path: string, content: string])[];

const bundleSchema = z.array(z.tuple([z.string(), z.string()]));

export function writeBundle(files: Bundle): string {
  return JSON.stringify(files);
}

/** Throws where the answer is not one that {@link writeBundle} wrote. */
export function readBundle(text: string): Bundle {
  return bundleSchema.parse(JSON.parse(text));
}
