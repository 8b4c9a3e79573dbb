import { writeFile } from 'node:fs/promises';
import { buildModelTable } from './model-table.ts';

/** Writes the page about the models from the models. */
await writeFile(new URL('../models/README.md', import.meta.url), await buildModelTable());
