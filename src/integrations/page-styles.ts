import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PageStep } from './finish-pages.ts';
import { readStyleSheet, type HasName, type StyleSheet } from './style-sheet.ts';

const styleElement = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/gi;

/**
 * Leaves in a page of the finished site in `folder` only those rules of its styles that it has a use for:
 * its markup has the names in their selectors, or its scripts could make them. A note without a table
 * does not carry how tables look. Custom properties that nothing reads go too.
 */
export function usedStyles(folder: string): PageStep {
  const sheets = new Map<string, StyleSheet>();
  const scripts = readScripts(folder);
  const files = globSync('_astro/*.css', { cwd: folder }).map(
    (path) => [basename(path), readFileSync(join(folder, path), 'utf8')] as const,
  );
  return (html) => {
    const has = namesOf(html, scripts);
    const left = html.replace(styleElement, (_, start: string, css: string, end: string) => {
      const sheet = sheets.get(css) ?? readStyleSheet(css);
      sheets.set(css, sheet);
      return start + sheet.printFor(has) + end;
    });
    const linked = files.flatMap(([name, css]) => (html.includes(`/${name}"`) ? [css] : []));
    const read = propertiesReadIn([left, ...linked].join('\n'));
    return left.replace(
      styleElement,
      (_, start: string, css: string, end: string) => start + withoutUnread(css, read) + end,
    );
  };
}

function propertiesReadIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name));
}

/** Without the custom properties that are set and not among those read. */
function withoutUnread(css: string, read: ReadonlySet<string>): string {
  return css.replace(
    /(?<=[{;]\s*)(--[\w-]+)\s*:[^;{}]*(?:;|(?=\}))/g,
    (declaration, name: string) => (read.has(name) ? declaration : ''),
  );
}

/** The names that each script of the site may give, by its file name, with those of all that it brings. */
export type Scripts = ReadonlyMap<string, ReadonlySet<string>>;

export function readScripts(folder: string): Scripts {
  const files = new Map(
    globSync('_astro/*.js', { cwd: folder }).map((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return [basename(path), { made: namesMadeIn(text), brings: fileNamesIn(text) }];
    }),
  );
  const closures = new Map<string, ReadonlySet<string>>();
  for (const name of files.keys()) {
    const words = new Set<string>();
    const brought = new Set([name]);
    for (const next of brought) {
      const { made = [], brings = [] } = files.get(next) ?? {};
      for (const word of made) words.add(word);
      for (const other of brings) if (files.has(other)) brought.add(other);
    }
    closures.set(name, words);
  }
  return closures;
}

/** Classes that scripts never give, though the words stand in them as kinds of pages. */
const onlyInMarkup: ReadonlySet<string> = new Set(['.calculator', '.fact']);

/** Which names a page has in its markup, or could get from its scripts. */
export function namesOf(html: string, scripts: Scripts): HasName {
  const names = new Set<string>();
  const words = new Set<string>();
  // Sets of words that pages share: thousands each, so they are asked and not copied.
  const brought = new Set<ReadonlySet<string>>();
  for (const [, attributes = '', text = ''] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/gi,
  )) {
    const isData = /\stype="application\//.test(attributes);
    for (const word of isData ? [] : namesMadeIn(text)) words.add(word);
    for (const name of fileNamesIn(isData ? '' : attributes + text)) {
      const script = scripts.get(name);
      if (script !== undefined) brought.add(script);
    }
  }
  const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, '');
  for (const [, tag = '', attributes = ''] of markup.matchAll(
    /<([a-z][\w-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)/gi,
  )) {
    names.add(tag.toLowerCase());
    const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '';
    for (const name of classes.split(/\s+/)) names.add(`.${name}`);
    const id = /\sid="([^"]*)"/.exec(attributes)?.[1];
    if (id !== undefined) names.add(`#${id}`);
  }
  return (name) => {
    if (names.has(name)) return true;
    if (onlyInMarkup.has(name)) return false;
    const word = name.replace(/^[.#]/, '');
    return words.has(word) || [...brought].some((script) => script.has(word));
  };
}

/**
 * The names that a script may give to what it makes: texts in quotes that could be an element's name or a
 * list of classes, up to where a value is put in. A selector (`.prose a`), a property and a sentence make
 * nothing.
 */
function namesMadeIn(text: string): readonly string[] {
  const lists = text.matchAll(/(?<=["'`}]) ?([a-z][\w-]*(?: [a-z][\w-]*){0,3}) ?(?=["'`$])/gi);
  return [...lists].flatMap(([, list = '']) => list.split(' '));
}

function fileNamesIn(text: string): readonly string[] {
  return text.match(/[\w.-]+\.js\b/g) ?? [];
}
