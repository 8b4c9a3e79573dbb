import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import * as z from 'zod';
import { facetsAttribute, readFacets } from '../search/facets.ts';
import { packPages, type IndexedPage } from '../search/pages-file.ts';

/**
 * Writes the full-text index into a finished site: every page whose `<main>` says what kind of page it
 * is, with its headings as sections, and beside it `pages.json`, by which the search knows what the
 * index's numbers stand for. Pages are handed in one after the other in a fixed order, since the
 * indexer's own walk numbers them as they come. Throws with all of the indexer's reasons.
 *
 * Kinds, tags and years are in that file and not in the index: Pagefind 1.5.2 writes the values of its
 * filters in an order that changes from run to run, and finds pages by the words of its metadata.
 */
export async function writeSearchIndex(siteFolder: string, basePath: string): Promise<void> {
  const facets = new Map<string, string>();
  try {
    const { index, errors } = await createIndex({
      excludeSelectors: ['math', '.sr-only:not([data-pagefind-meta])'],
    });
    if (index === undefined) throw searchError(errors);
    const paths = globSync('**/*.html', { cwd: siteFolder }).map((path) =>
      path.split(sep).join('/'),
    );
    for (const sourcePath of paths.sort()) {
      const file = join(siteFolder, sourcePath);
      const html = readFileSync(file, 'utf8');
      const content = searchablePart(html);
      if (content === undefined) continue;
      writeFileSync(file, withoutHints(html));
      const said = facetsAttribute(content);
      if (said !== undefined) facets.set(`/${sourcePath.replace(/index\.html$/, '')}`, said);
      const added = await index.addHTMLFile({ sourcePath, content: partNames(content) });
      if (added.errors.length > 0) throw searchError(added.errors);
    }
    const { files, errors: unmade } = await index.getFiles();
    if (unmade.length > 0) throw searchError(unmade);
    // Written here, since the indexer may end before the last of what it writes itself is on the disk.
    for (const { path, content } of files) {
      // Interfaces that this site does not use.
      if (/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(path)) continue;
      const file = join(siteFolder, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  } finally {
    await close();
  }
  const folder = join(siteFolder, 'pagefind');
  const pages = readPages(join(folder, 'fragment'), facets, basePath);
  writeFileSync(join(folder, 'pages.json'), JSON.stringify(packPages(pages, basePath)));
}

/**
 * Names such as `Standard_ND96asr_A100_v4` are one word to the indexer, which nobody types; in the index
 * their parts are words.
 */
function partNames(html: string): string {
  return html.replaceAll(/>[^<]*_[^<]*</g, (text) =>
    text.replaceAll(/(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu, ' '),
  );
}

const fragmentSchema = z.object({ url: z.string() });
/** What the indexer writes before the contents of its files. */
const signature = 'pagefind_dcd';

function readPages(
  folder: string,
  facets: ReadonlyMap<string, string>,
  basePath: string,
): readonly IndexedPage[] {
  const fragments = globSync('*.pf_fragment', { cwd: folder }).sort();
  return fragments.map((name) => {
    const text = gunzipSync(readFileSync(join(folder, name))).toString();
    const { url } = fragmentSchema.parse(JSON.parse(text.slice(signature.length)));
    return {
      id: name.replace(/\.pf_fragment$/, ''),
      record: readFacets(
        facets.get(decodeURI(url)) ?? facets.get(url) ?? '',
        basePath + url.slice(1),
      ),
    };
  });
}

/**
 * What of a page is searched: its `<main>`, in its language. The rest is left out before the indexer parses
 * it, half of its work. Undefined for a page that is not to be found.
 */
function searchablePart(html: string): string | undefined {
  const start = html.search(/<main\b[^>]*\sdata-pagefind-body\b/);
  const end = html.lastIndexOf('</main>');
  if (start === -1 || end < start) return undefined;
  const lang = /<html\b[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? 'en';
  return `<!doctype html><html lang="${lang}"><body>${html.slice(start, end)}</main></body></html>`;
}

/** The other names of a note, which its page does not show. */
const otherNames = /<p class="sr-only" data-pagefind-meta="aliases">[^<]*<\/p>/;

/** A page without what was said to the indexer alone, which no reader need fetch. */
function withoutHints(html: string): string {
  const visible = html.replace(otherNames, '');
  return visible.replaceAll(/<[a-z][^<>]*\sdata-(?:pagefind|facets)[^<>]*>/g, (tag) =>
    tag.replaceAll(/\sdata-(?:pagefind-[a-z-]+|facets)(?:="[^"]*")?/g, ''),
  );
}

function searchError(reasons: readonly string[]): Error {
  return new Error(`The search index could not be written: ${reasons.join('; ')}`);
}
