import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file, with its folder, so that whoever reads it finds all of it or what was there before. Throws where it cannot. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const growing = `${file}.${String(process.pid)}`;
  writeFileSync(growing, content);
  renameSync(growing, file);
}
