import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Script {
  readonly bytes: number;
  readonly imports: readonly string[];
  /** What it fetches only when it is asked for. */
  readonly onRequest: readonly string[];
}

const requestPattern = /\bimport\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g;
const importPattern = /\bimport\s*(?:[\w$*{},\s]*?\bfrom\s*)?["'](\.[^"']+)["']/g;

/** Weighs scripts of a finished site with everything that they import, each file once. */
export class ScriptWeights {
  readonly #folder: string;
  readonly #sizeOf: (text: string) => number;
  readonly #files = new Map<string, Script>();

  constructor(folder: string, sizeOf: (text: string) => number) {
    this.#folder = folder;
    this.#sizeOf = sizeOf;
  }

  /** Bytes compressed of these scripts, given by their paths in the site, with what they import at once. */
  weigh(paths: Iterable<string>): number {
    return this.#weigh(paths, () => false);
  }

  /** The same with all that they can ever fetch, but for those on request that `isLeftOut` names. */
  weighAll(paths: Iterable<string>, isLeftOut: (path: string) => boolean): number {
    return this.#weigh(paths, (path) => !isLeftOut(path));
  }

  #weigh(paths: Iterable<string>, isRequested: (path: string) => boolean): number {
    const seen = new Set<string>();
    const waiting = [...paths];
    let bytes = 0;
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const file = this.#read(path);
      bytes += file.bytes;
      waiting.push(...file.imports, ...file.onRequest.filter(isRequested));
    }
    return bytes;
  }

  #read(path: string): Script {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const text = readFileSync(join(this.#folder, path), 'utf8');
    const found = (pattern: RegExp): readonly string[] =>
      [...text.matchAll(pattern)].map(([, to = '']) =>
        join(dirname(path), to).replaceAll('\\', '/'),
      );
    const file = {
      bytes: this.#sizeOf(text),
      imports: found(importPattern),
      onRequest: found(requestPattern),
    };
    this.#files.set(path, file);
    return file;
  }
}
