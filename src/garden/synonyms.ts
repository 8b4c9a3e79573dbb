import * as z from 'zod';
import { checkShape } from './check-shape.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './strict-yaml.ts';

/** Phrases with one meaning, for the search. */
export type SynonymGroup = readonly string[];

const schema = z.array(z.array(z.string().trim().min(1)).min(2)).nullable();

/** Reads `synonyms.yaml`, a list of lists of phrases. With a mistake anywhere it is empty. Never throws. */
export function parseSynonyms(
  text: string,
  file: string,
): { readonly synonyms: readonly SynonymGroup[]; readonly problems: readonly Problem[] } {
  const shaped = checkShape(schema, readYaml(text, file, { family: 'synonym' }), {
    family: 'synonym',
  });
  return shaped.ok
    ? { synonyms: shaped.data ?? [], problems: [] }
    : { synonyms: [], problems: shaped.problems };
}
