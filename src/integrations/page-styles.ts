import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { leanProperties } from './custom-properties.ts';
import type { PageStep } from './finish-pages.ts';
import { namesOf } from './page-names.ts';
import { propertiesReadIn, readScripts } from './page-scripts.ts';
import { readStyleSheet, type Brought, type StyleSheet } from './style-sheet.ts';

const styleElement = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/gi;

/**
 * Leaves in a page of the finished site in `folder` only those rules of its styles that it has a use for:
 * its markup has the names in their selectors, or its scripts could make them. A note without a table
 * does not carry how tables look, and one with a calculator not how it looks while someone types: its script
 * brings that. Custom properties that nothing reads go too.
 */
export function usedStyles(folder: string): PageStep {
  const scripts = readScripts(folder);
  const files = new Map(
    globSync('_astro/*.css', { cwd: folder }).map(
      (path) => [basename(path), readFileSync(join(folder, path), 'utf8')] as const,
    ),
  );
  const sheets = new Map<string, StyleSheet>();
  const sheetOf = (css: string): StyleSheet => {
    const sheet = sheets.get(css) ?? readStyleSheet(css);
    sheets.set(css, sheet);
    return sheet;
  };
  const lean = once(leanProperties);
  return (html) => {
    const { mayHave, shows, sheets: names, reads } = namesOf(html, scripts);
    const own = [...names].flatMap((name) => files.get(name) ?? []);
    const brought: Brought | undefined =
      own.length === 0
        ? undefined
        : {
            name: [...names].join(),
            selectors: new Set(own.flatMap((css) => [...sheetOf(css).selectors])),
            shows,
          };
    const linked = [...files].flatMap(([name, css]) => (html.includes(`/${name}"`) ? [css] : []));
    const printed = html.replace(
      styleElement,
      (_, start: string, css: string, end: string) =>
        start + sheetOf(css).printFor(mayHave, brought) + end,
    );
    const outside = new Set([
      ...propertiesReadIn(printed.replace(styleElement, '')),
      ...[...linked, ...own].flatMap(propertiesNamedIn),
      ...reads(),
    ]);
    const styles = [...printed.matchAll(styleElement)].map(([, , css = '']) => css);
    return printed.replace(styleElement, (_, start: string, css: string, end: string) => {
      const others = styles.filter((other) => other !== css).flatMap(propertiesNamedIn);
      return start + lean(css, new Set([...outside, ...others])) + end;
    });
  };
}

function propertiesNamedIn(css: string): readonly string[] {
  return css.match(/--[\w-]+/g) ?? [];
}

/** Many pages have the same styles and the same scripts. */
function once(
  work: (css: string, names: ReadonlySet<string>) => string,
): (css: string, names: ReadonlySet<string>) => string {
  const done = new Map<string, string>();
  return (css, names) => {
    const key = [...[...names].sort(), css].join();
    const text = done.get(key) ?? work(css, names);
    done.set(key, text);
    return text;
  };
}
