import * as z from 'zod';
import { factSchema } from '../garden/fact-schema.ts';
import { definitionSchema } from '../garden/tags.ts';
import { noteSchema, remedies } from '../markdown/reading/front-matter-fields.ts';

/** By file name under `content/schemas`. */
export type EditorSchemas = ReadonlyMap<string, string>;

/**
 * JSON Schemas by which editors complete and check front matter, facts and tags: printed from the very
 * schemas that the check uses, with what to write in each field as its description.
 */
export function printEditorSchemas(): EditorSchemas {
  const print = (title: string, schema: z.ZodType, about?: ReadonlyMap<string, string>): string => {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    for (const [name, property] of Object.entries(json.properties ?? {})) {
      const description = about?.get(name);
      if (description !== undefined && typeof property === 'object')
        property.description = description;
    }
    return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
  };
  return new Map([
    ['note.schema.json', print('Front matter of a note', noteSchema, remedies)],
    ['facts.schema.json', print('Facts', z.array(factSchema))],
    ['tags.schema.json', print('Tags', z.record(z.string(), definitionSchema))],
  ]);
}
