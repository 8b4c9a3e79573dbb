import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a script may do to the looks of a page, with all that it brings. */
export interface Script {
  /** The names that it may give to what it makes. */
  readonly words: ReadonlySet<string>;
  /** Custom properties that styles in it read. */
  readonly reads: ReadonlySet<string>;
  /** Style sheets that it fetches before it makes anything, by their file names. */
  readonly sheets: ReadonlySet<string>;
}

/** The scripts of a site by their file names. */
export type Scripts = ReadonlyMap<string, Script>;

/**
 * Reads the scripts of the site in `folder`. One that brings a style sheet has in it the looks of all that it
 * makes, as do the scripts that it brings in turn, so the page needs nothing for their words, which are left out unless `areWhole`.
 */
export function readScripts(folder: string, areWhole = false): Scripts {
  const files = new Map(
    globSync('_astro/*.js', { cwd: folder }).map((path) => [
      basename(path),
      readScript(readFileSync(join(folder, path), 'utf8')),
    ]),
  );
  const closures = new Map<string, Script>();
  for (const name of files.keys()) {
    const whole = { words: new Set<string>(), reads: new Set<string>(), sheets: new Set<string>() };
    const brought = new Set([name]);
    for (const next of brought) {
      const file = files.get(next);
      if (file === undefined) continue;
      for (const sheet of file.sheets) whole.sheets.add(sheet);
      if (file.sheets.length > 0 && !areWhole) continue;
      for (const word of file.words) whole.words.add(word);
      for (const property of file.reads) whole.reads.add(property);
      for (const other of file.brings) brought.add(other);
    }
    closures.set(name, whole);
  }
  return closures;
}

/** What a script itself may do, and the scripts that it names. */
export function readScript(text: string) {
  return {
    words: namesMadeIn(text),
    reads: [...propertiesReadIn(text)],
    sheets: text.match(/[\w.-]+\.css\b/g) ?? [],
    brings: fileNamesIn(text),
  };
}

/** The custom properties that a text reads. */
export function propertiesReadIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name));
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
