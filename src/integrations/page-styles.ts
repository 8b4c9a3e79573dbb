import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { leanProperties } from './custom-properties.ts';
import type { PageStep } from './finish-pages.ts';
import { oncePerText } from './once-per-text.ts';
import { namesOf } from './page-names.ts';
import type { PageParts } from './page-parts.ts';
import { propertiesReadIn, readScripts } from './page-scripts.ts';
import { readStyleSheet, type Brought } from './style-sheet.ts';

/**
 * Leaves in a page of the finished site in `folder` only those rules of its styles that it has a use for:
 * its markup has the names in their selectors, or its scripts could make them. A note without a table
 * does not carry how tables look, and one with a calculator not how it looks while someone types: its script
 * brings that. Custom properties that nothing reads go too. A page may have marks in the place of `sheets`.
 */
export function usedStyles(
  folder: string,
  sheets: ReadonlyMap<string, string> = new Map(),
): PageStep {
  const scripts = readScripts(folder);
  const files = new Map(
    globSync('_astro/*.css', { cwd: folder }).map(
      (path) => [basename(path), readFileSync(join(folder, path), 'utf8')] as const,
    ),
  );
  const sheetOf = oncePerText((css) =>
    readStyleSheet(css.replace(/\/\*sheet \d+\*\//g, (mark) => sheets.get(mark) ?? mark)),
  );
  const lean = once(leanProperties);
  return (page) => {
    const { mayHave, shows, sheets: names, reads } = namesOf(page, scripts);
    const own = [...names].flatMap((name) => files.get(name) ?? []);
    const brought: Brought | undefined =
      own.length === 0
        ? undefined
        : {
            name: [...names].join(),
            selectors: new Set(own.flatMap((css) => [...sheetOf(css).selectors])),
            shows,
          };
    const printed = mapStyles(page, (css) => sheetOf(css).printFor(mayHave, brought));
    const outside = new Set([
      ...[...page.markup, ...textsOf(page, 'script')].flatMap((text) => [
        ...propertiesReadIn(text),
      ]),
      ...[...filesNamedIn(page, files), ...own].flatMap(propertiesNamedIn),
      ...reads(),
    ]);
    const styles = textsOf(printed, 'style');
    return mapStyles(printed, (css) => {
      const others = styles.filter((other) => other !== css).flatMap(propertiesNamedIn);
      return lean(css, new Set([...outside, ...others]));
    });
  };
}

function mapStyles(page: PageParts, change: (css: string) => string): PageParts {
  const inline = page.inline.map((one) =>
    one.element === 'style' ? { ...one, text: change(one.text) } : one,
  );
  return { ...page, inline };
}

function textsOf({ inline }: PageParts, element: 'script' | 'style'): readonly string[] {
  return inline.filter((one) => one.element === element).map(({ text }) => text);
}

/** The style sheets that a page links to. */
function filesNamedIn({ tags }: PageParts, files: ReadonlyMap<string, string>): readonly string[] {
  return tags.flatMap(({ element, attributes }) =>
    element === 'link' ? (files.get(basename(attributes.get('href') ?? '')) ?? []) : [],
  );
}

function propertiesNamedIn(css: string): readonly string[] {
  return css.match(/--[\w-]+/g) ?? [];
}

/** Many pages have the same styles and the same scripts. */
function once(
  work: (css: string, names: ReadonlySet<string>) => string,
): (css: string, names: ReadonlySet<string>) => string {
  const doneWith = oncePerText(() => new Map<string, string>());
  return (css, names) => {
    const done = doneWith(css);
    const key = [...names].sort().join();
    const text = done.get(key) ?? work(css, names);
    done.set(key, text);
    return text;
  };
}
