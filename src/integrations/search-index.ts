import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Writes the full-text index into a finished site: every page whose `<main>` says what kind of page it
 * is, with its headings as sections. Pages are handed in one after the other in a fixed order, since
 * the indexer's own walk numbers them as they come. Throws with all of the indexer's reasons.
 */
export async function writeSearchIndex(siteFolder: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({
      excludeSelectors: ['math', '.sr-only:not([data-pagefind-meta])'],
    });
    if (index === undefined) throw searchError(errors);
    const paths = globSync('**/*.html', { cwd: siteFolder }).map((path) =>
      path.split(sep).join('/'),
    );
    for (const sourcePath of paths.sort()) {
      const content = searchablePart(readFileSync(join(siteFolder, sourcePath), 'utf8'));
      if (content === undefined) continue;
      const added = await index.addHTMLFile({ sourcePath, content });
      if (added.errors.length > 0) throw searchError(added.errors);
    }
    const written = await index.writeFiles({ outputPath: `${siteFolder}/pagefind` });
    if (written.errors.length > 0) throw searchError(written.errors);
  } finally {
    await close();
  }
}

/**
 * What of a page is searched: its `<main>`, in its language. The rest is left out before the indexer parses
 * it, half of its work. Undefined for a page that is not to be found.
 */
export function searchablePart(html: string): string | undefined {
  const start = html.search(/<main\b[^>]*\sdata-pagefind-body\b/);
  const end = html.lastIndexOf('</main>');
  if (start === -1 || end < start) return undefined;
  const lang = /<html\b[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? 'en';
  return `<!doctype html><html lang="${lang}"><body>${html.slice(start, end)}</main></body></html>`;
}

function searchError(reasons: readonly string[]): Error {
  return new Error(`The search index could not be written: ${reasons.join('; ')}`);
}
