import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compressedSize } from './compressed-size.ts';

const importPattern = /\bimport\s*(?:[\w$*{},\s]*?\bfrom\s*)?["'](\.[^"']+)["']/g;

/** Weighs scripts of a finished site with everything that they import at once, each file once. */
export class ScriptWeights {
  readonly #folder: string;
  readonly #files = new Map<string, { readonly bytes: number; readonly imports: string[] }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Bytes compressed of these scripts, given by their paths in the site. */
  weigh(paths: Iterable<string>): number {
    const seen = new Set<string>();
    const waiting = [...paths];
    let bytes = 0;
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const file = this.#read(path);
      bytes += file.bytes;
      waiting.push(...file.imports);
    }
    return bytes;
  }

  #read(path: string) {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const text = readFileSync(join(this.#folder, path), 'utf8');
    const imports = [...text.matchAll(importPattern)].map(([, to = '']) =>
      join(dirname(path), to).replaceAll('\\', '/'),
    );
    const file = { bytes: compressedSize(text), imports };
    this.#files.set(path, file);
    return file;
  }
}
