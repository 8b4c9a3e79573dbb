import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { CommandError } from './command-error.ts';

/** What is text; pictures, fonts and the parts of the search index are compressed already. */
const compressible = /\.(?:html|js|css|json|xml|svg|md|txt|csv)$|\/pagefind\.[^/]*$/;
/** Below this a compressed answer is no fewer packets. */
const leastBytes = 256;
/** Node compresses in four threads; a few more keep them busy. */
const atOnce = 8;
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

export interface Precompressed {
  readonly files: number;
  /** Bytes of these files, and of what brotli makes of them. */
  readonly before: number;
  readonly after: number;
}

/** Writes `.br` and `.gz` beside each text of a built site. Throws a `CommandError` without a site. */
export async function precompress(folder: string): Promise<Precompressed> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new CommandError(`There is no site in ${folder}.`, 'Build it first: npm run build.');
  }
  const names = await readdir(folder, { recursive: true });
  const waiting = names.filter((name) => compressible.test(name)).sort();
  const total = { files: 0, before: 0, after: 0 };
  const work = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const file = join(folder, name);
      const bytes = await readFile(file);
      if (bytes.length < leastBytes) continue;
      const brotli = await toBrotli(bytes, {
        params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      });
      await writeFile(`${file}.br`, brotli);
      await writeFile(`${file}.gz`, await toGzip(bytes, { level: 9 }));
      total.files += 1;
      total.before += bytes.length;
      total.after += brotli.length;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return total;
}
