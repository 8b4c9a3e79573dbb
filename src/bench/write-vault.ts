import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateVault } from './generate-vault.ts';

/** Writes a generated vault of `count` notes into a folder. */
export function writeVault(folder: string, count: number): void {
  for (const { path, text } of generateVault(count)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
