import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What becomes of a page of a finished site; `path` is its place there, with slashes. */
export type PageStep = (html: string, path: string) => string;

/** Takes every page of a finished site through these steps, in this order; each is read and written once. */
export function rewritePages(folder: string, steps: readonly PageStep[]): void {
  for (const path of globSync('**/*.html', { cwd: folder }).sort()) {
    const file = join(folder, path);
    const name = path.split(sep).join('/');
    const html = readFileSync(file, 'utf8');
    const rewritten = steps.reduce((page, step) => step(page, name), html);
    if (rewritten !== html) writeFileSync(file, rewritten);
  }
}
