import * as z from 'zod';
import { factSchema } from './fact-schema.ts';

/** A field of a fact, for people. */
export interface FactField {
  /** With a dot for a field within another: `source.title`. */
  readonly name: string;
  readonly isRequired: boolean;
  readonly description: string;
}

/** The fields of a fact in their order, those within others after them. */
export function describeFactFields(): readonly FactField[] {
  return Object.entries(factSchema.shape).flatMap(([name, field]): FactField[] => {
    const inner = name === 'source' ? Object.entries(factSchema.shape.source.shape) : [];
    return [describe(name, field), ...inner.map(([own, part]) => describe(`${name}.${own}`, part))];
  });
}

interface Described {
  meta(): { description?: string | undefined } | undefined;
  isOptional(): boolean;
}

function describe(name: string, field: Described): FactField {
  return {
    name,
    isRequired: !field.isOptional(),
    description: field.meta()?.description ?? '',
  };
}

/** What a file of facts may hold, as JSON Schema. What only all files together show is not in it. */
export function factsJsonSchema(): z.core.JSONSchema.BaseSchema {
  return { title: 'Facts', ...z.toJSONSchema(z.array(factSchema), { io: 'input' }) };
}
