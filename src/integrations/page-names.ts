import { readScript, type Script, type Scripts } from './page-scripts.ts';
import type { HasName } from './style-sheet.ts';

/** What a page has, by the names that stand in selectors. */
export interface PageNames {
  /** Whether its markup has a name, or its scripts could make it. */
  readonly mayHave: HasName;
  /** Whether a name or an attribute stands on anything that it shows before such a sheet is there. */
  readonly shows: HasName;
  /** Style sheets that its scripts bring, by their file names. */
  readonly sheets: ReadonlySet<string>;
  /** Custom properties that styles in its scripts read. */
  readonly reads: () => readonly string[];
}

/** Classes that scripts never give, though the words stand in them as kinds of pages. */
const onlyInMarkup: ReadonlySet<string> = new Set(['.calculator', '.fact']);

/** In the head of a page whose calculators stand below where it opens: they look as they do once this is there. */
const sheetToCome = /<link rel="preload" as="style" href=/;
const calculator = /<cost-calculator\b[\s\S]*?<\/cost-calculator>/g;

/** Scripts and styles go, and what is for those without scripts stays but for its sheets. */
function dropLooks(whole: string, name: string): string {
  return name.toLowerCase() === 'noscript' ? whole.replace(/<link\b[^>]*>/gi, '') : '';
}

/** Reads which names a page has in its markup, or could get from its scripts. */
export function namesOf(html: string, scripts: Scripts): PageNames {
  const names = new Set<string>();
  const shown = new Set<string>();
  const words = new Set<string>();
  // Sets of words that pages share: thousands each, so they are asked and not copied.
  const brought = new Set<Script>();
  for (const [, attributes = '', text = ''] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/gi,
  )) {
    const isData = /\stype="application\//.test(attributes);
    const own = readScript(isData ? '' : text);
    for (const word of own.words) words.add(word);
    for (const name of isData ? [] : [...own.brings, ...readScript(attributes).brings]) {
      const script = scripts.get(name);
      if (script !== undefined) brought.add(script);
    }
  }
  const markup = html.replace(/<(script|style|noscript)\b[^>]*>[\s\S]*?<\/\1>/gi, dropLooks);
  const sheets = new Set([...brought].flatMap((script) => [...script.sheets]));
  for (const [, tag = '', attributes = ''] of elementsIn(markup)) {
    for (const name of namesOn(tag, attributes)) names.add(name);
  }
  const early = sheetToCome.test(markup) ? markup.replace(calculator, '') : markup;
  for (const [, tag = '', attributes = ''] of sheets.size === 0 ? [] : elementsIn(early)) {
    if (/ hidden(?:\s|$)/.test(attributes)) continue;
    for (const name of namesOn(tag, attributes)) shown.add(name);
    for (const name of attributesIn(attributes)) shown.add(name);
  }
  return {
    mayHave: (name) => {
      if (names.has(name)) return true;
      if (onlyInMarkup.has(name)) return false;
      const word = name.replace(/^[.#]/, '');
      return words.has(word) || [...brought].some((script) => script.words.has(word));
    },
    shows: (name) => shown.has(name),
    sheets,
    reads: () => [...brought].flatMap((script) => [...script.reads]),
  };
}

function elementsIn(markup: string) {
  return markup.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)/gi);
}

function namesOn(tag: string, attributes: string): readonly string[] {
  const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const id = /\sid="([^"]*)"/.exec(attributes)?.[1];
  return [
    tag.toLowerCase(),
    ...classes.split(/\s+/).map((name) => `.${name}`),
    ...(id === undefined ? [] : [`#${id}`]),
  ];
}

function attributesIn(attributes: string): readonly string[] {
  return [...attributes.matchAll(/\s([^\s=>]+)(?:="([^"]*)")?/g)].flatMap(
    ([, name = '', value = '']) => [`[${name}]`, `[${name}=${value}]`],
  );
}
