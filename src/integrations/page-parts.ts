/** A page taken apart once, for all that finishes it and checks it. */
export interface PageParts {
  /** Its markup, cut wherever a script or a style stands: one piece more than there are of those. */
  readonly markup: readonly string[];
  readonly inline: readonly InlineElement[];
  /** The start tags of all its elements, in their order. */
  readonly tags: readonly Tag[];
}

/** A script or a style, with what stands in it. */
export interface InlineElement {
  readonly element: 'script' | 'style';
  /** Its start tag, as written. */
  readonly start: string;
  readonly text: string;
}

/** A start tag. */
export interface Tag {
  /** As written. */
  readonly text: string;
  /** In small letters, as are the names of attributes. */
  readonly element: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its element, classes and id, as selectors name them: `table`, `.lede`, `#Main`. */
  readonly names: readonly string[];
}

const inlineStart = /<(script|style)\b[^>]*>/g;
const tagPattern = /<[a-z](?:[^"<>]|"[^"]*")*>/gi;
const attributePattern = /\s([a-z][a-z\d:-]*)(?:="([^"]*)")?/gi;

/** Takes apart a page that the build has printed: attributes in double quotes, as Astro prints them. */
export function takeApart(html: string): PageParts {
  const markup: string[] = [];
  const inline: InlineElement[] = [];
  const tags: Tag[] = [];
  let end = 0;
  const addMarkup = (to: number): void => {
    const piece = html.slice(end, to);
    markup.push(piece);
    tags.push(...tagsIn(piece));
  };
  for (;;) {
    inlineStart.lastIndex = end;
    const found = inlineStart.exec(html);
    if (found === null) break;
    const [start, element] = found;
    const from = found.index + start.length;
    const close = `</${element ?? ''}>`;
    const to = html.indexOf(close, from);
    if (to === -1) break;
    addMarkup(found.index);
    tags.push(readTag(start));
    inline.push({
      element: element === 'script' ? 'script' : 'style',
      start,
      text: html.slice(from, to),
    });
    end = to + close.length;
  }
  addMarkup(html.length);
  return { markup, inline, tags };
}

/** The page that was taken apart. */
export function printPage({ markup, inline }: PageParts): string {
  return markup
    .map((piece, index) => {
      const one = inline[index];
      return one === undefined ? piece : `${piece}${one.start}${one.text}</${one.element}>`;
    })
    .join('');
}

/** The start tags in a piece of markup. */
export function tagsIn(markup: string): readonly Tag[] {
  return (markup.match(tagPattern) ?? []).map(readTag);
}

/** Pages of a site have most of their tags in common: each is read once, as long as it is remembered. */
const known = new Map<string, Tag>();
const mostKnown = 20_000;

function readTag(text: string): Tag {
  let tag = known.get(text);
  if (tag === undefined) {
    if (known.size >= mostKnown) known.clear();
    const copy = withoutPage(text);
    tag = parseTag(copy);
    known.set(copy, tag);
  }
  return tag;
}

/** V8 keeps the whole of a text as long as anything cut from it is remembered, and a page is long. */
function withoutPage(text: string): string {
  return `${text} `.slice(0, -1);
}

function parseTag(text: string): Tag {
  const element = (/^<([a-z][a-z\d-]*)/i.exec(text)?.[1] ?? '').toLowerCase();
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(attributePattern)) {
    attributes.set(name.toLowerCase(), decode(value));
  }
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== '');
  const id = attributes.get('id');
  const names = [
    element,
    ...classes.map((name) => `.${name}`),
    ...(id === undefined ? [] : [`#${id}`]),
  ];
  return { text, element, attributes, names };
}

function decode(value: string): string {
  if (!value.includes('&')) return value;
  return value.replaceAll(/&(?:amp|#x26|#38);/g, '&').replaceAll('&quot;', '"');
}
