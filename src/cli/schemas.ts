import { mkdirSync, writeFileSync } from 'node:fs';
import { printEditorSchemas } from '../vault/editor-schemas.ts';

/** Writes the schemas by which editors complete and check front matter, facts and tags. */
const folder = new URL('../../content/schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of printEditorSchemas()) writeFileSync(new URL(name, folder), text);
console.log('Wrote the schemas for editors.');
