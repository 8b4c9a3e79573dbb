import { oncePerText } from './once-per-text.ts';
import { tagsIn, type PageParts, type Tag } from './page-parts.ts';
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

/** Reads which names a page has in its markup, or could get from its scripts. */
export function namesOf(page: PageParts, scripts: Scripts): PageNames {
  const names = new Set<string>();
  for (const tag of new Set(page.tags)) for (const name of tag.names) names.add(name);
  const words = new Set<string>();
  // Sets of words that pages share: thousands each, so they are asked and not copied.
  const brought = new Set<Script>();
  for (const { element, start, text } of page.inline) {
    if (element === 'style' || /\stype="application\//.test(start)) continue;
    const own = readInline(text);
    for (const word of own.words) words.add(word);
    for (const name of [...own.brings, ...readInline(start).brings]) {
      const script = scripts.get(name);
      if (script !== undefined) brought.add(script);
    }
  }
  const sheets = new Set([...brought].flatMap((script) => [...script.sheets]));
  const shown = sheets.size === 0 ? new Set<string>() : namesShown(page);
  return {
    mayHave: (name) => {
      if (names.has(name)) return true;
      if (onlyInMarkup.has(name)) return false;
      const word = wordOf(name);
      return words.has(word) || [...brought].some((script) => script.words.has(word));
    },
    shows: (name) => shown.has(name),
    sheets,
    reads: () => [...brought].flatMap((script) => [...script.reads]),
  };
}

const readInline = oncePerText(readScript);

/** Without what makes it a class or an id. The same few hundred names are asked of each page. */
const wordOf = oncePerText((name) => name.replace(/^[.#]/, ''));

/** Names and attributes of what the page shows before its scripts have brought any style sheet. */
function namesShown({ markup, tags }: PageParts): Set<string> {
  const text = markup.join('');
  const early = sheetToCome.test(text) ? tagsIn(text.replace(calculator, '')) : tags;
  return new Set(
    early
      .filter(({ attributes }) => !attributes.has('hidden'))
      .flatMap((tag) => [...tag.names, ...attributesOf(tag)]),
  );
}

function attributesOf({ attributes }: Tag): readonly string[] {
  return [...attributes].flatMap(([name, value]) => [`[${name}]`, `[${name}=${value}]`]);
}
