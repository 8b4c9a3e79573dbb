import type {
  Block,
  AsidePart,
  ComponentPart,
  Link,
  LinkPart,
  Literal,
  Part,
} from './compiled-note.ts';
import type { Source } from './bibliography.ts';
import { escapeHtml } from './escape-html.ts';
import type { Garden } from './garden.ts';
import type { Anchor, Note, ResolvedLink } from './note.ts';
import { citationId, printCitation } from './print-citation.ts';
import { broken, inMargin, opener } from './print-pieces.ts';
import { encodeAddress, foldName } from './slug.ts';
import { tagKey } from './tags.ts';

/** HTML, or a component of which the page knows how it looks. */
export type PrintedPart = string | PrintedComponent;

export interface PrintedComponent {
  readonly name: string;
  readonly attributes: Readonly<Record<string, Literal>>;
  readonly children: readonly PrintedPart[];
}

/** Whether a component of that name stands anywhere in printed parts, also in what they take from other notes. */
export function holdsComponent(parts: readonly PrintedPart[], name: string): boolean {
  return parts.some(
    (part) =>
      typeof part !== 'string' && (part.name === name || holdsComponent(part.children, name)),
  );
}

/** How the parts of notes are written in a site. */
export interface Printer {
  readonly garden: Garden;
  /** An address of the site in the form an `href` takes, with base path and encoding. */
  readonly href: (address: string) => string;
  /** The `<img>` for a file beside the notes; undefined if there is no such file. */
  readonly image: (path: string, alt: string, size: ImageSize) => string | undefined;
  /** The address of a file beside the notes. */
  readonly file: (path: string) => string | undefined;
  /** Whether there is a margin, where footnotes and sources stand beside their line. */
  readonly hasMargin?: boolean;
}

export interface ImageSize {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** Passages are shown within passages down to this depth; deeper ones are links. */
const maxDepth = 3;
/** Parts that one page may print, so that notes which embed notes cannot multiply without end. */
const maxParts = 20_000;

interface Context {
  readonly note: Note;
  /** Put before every id, so that a passage shown elsewhere does not repeat the ids of that page. */
  readonly prefix: string;
  /** Ids that are printed here; a reference to any other leads to the note's own page. */
  readonly embeddedIn: readonly string[];
  readonly budget: { parts: number; embeds: number };
  /** How often each source was cited so far; absent without a margin, and within it. */
  readonly cited?: Map<string, number> | undefined;
}

/** A note as it is printed on its page. */
export interface PrintedNote {
  /** HTML with components between. */
  readonly parts: readonly PrintedPart[];
  /** What it cites, in the order of first mention; empty without a margin. */
  readonly references: readonly Reference[];
}

export interface Reference {
  readonly source: Source;
  /** Of the places that cite it. */
  readonly ids: readonly string[];
}

/** The body of a note, and what it cites. */
export function printNote(note: Note, printer: Printer): PrintedNote {
  const cited = new Map<string, number>();
  const start = { note, prefix: '', embeddedIn: [], budget: { parts: 0, embeds: 0 } };
  const context = printer.hasMargin === true ? { ...start, cited } : start;
  const parts = printBlocks(note.compiled.body, context, printer);
  const references = [...cited].flatMap(([key, count]) => {
    const source = printer.garden.sourceByKey.get(key);
    const ids = Array.from({ length: count }, (_, index) => citationId(key, index + 1));
    return source === undefined ? [] : [{ source, ids }];
  });
  return { parts, references };
}

function printBlocks(
  blocks: readonly Block[],
  context: Context,
  printer: Printer,
): readonly PrintedPart[] {
  return merge(
    blocks.flatMap((block, index) => [
      ...(index > 0 ? ['\n'] : []),
      ...printParts(block.parts, context, printer),
    ]),
  );
}

function printParts(parts: readonly Part[], context: Context, printer: Printer): PrintedPart[] {
  return parts.flatMap((part) => printPart(part, context, printer));
}

function printPart(part: Part, context: Context, printer: Printer): readonly PrintedPart[] {
  context.budget.parts += 1;
  if (typeof part === 'string') return [part];
  switch (part.kind) {
    case 'link':
      return printLink(part, context, printer);
    case 'image': {
      const link = context.note.links[part.link];
      const image =
        link?.kind === 'attachment' ? printer.image(link.path, part.alt, part) : undefined;
      return [image ?? broken(part.alt || (context.note.compiled.links[part.link]?.target ?? ''))];
    }
    case 'embed':
      return printEmbed(part.link, context, printer);
    case 'component':
      return [
        part.name === 'Figure'
          ? printFigure(part, context, printer)
          : printComponent(part, context, printer),
      ];
    case 'cite':
      return [printCitation(part, citedOnPage(context), printer)];
    case 'aside':
      return printAside(part, context, printer);
    case 'tag':
      return [printTag(part.tag, printer)];
    case 'id':
      return [escapeHtml(context.prefix + part.id)];
    case 'fragment':
      return [printFragment(part.id, context, printer)];
  }
}

function printComponent(
  { name, attributes, children }: ComponentPart,
  context: Context,
  printer: Printer,
): PrintedComponent {
  return { name, attributes, children: merge(printParts(children, context, printer)) };
}

/** `<Figure src alt caption width height/>`: an image beside the note, with its caption. */
function printFigure({ attributes }: ComponentPart, context: Context, printer: Printer): string {
  const { src, alt, caption, width, height } = attributes;
  const target = typeof src === 'string' ? src : '';
  const path = printer.garden.attachment(target, context.note);
  const size = { width: pixels(width), height: pixels(height) };
  const description = typeof alt === 'string' ? alt : '';
  const image = path === undefined ? undefined : printer.image(path, description, size);
  const text = typeof caption === 'string' ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '';
  return `<figure>${image ?? broken(target)}${text}</figure>`;
}

function pixels(value: Literal | undefined): number | undefined {
  const size = Math.round(Number(value));
  return value !== null && size > 0 && size < 10_000 ? size : undefined;
}

function printLink(part: LinkPart, context: Context, printer: Printer): PrintedPart[] {
  const link = context.note.compiled.links[part.link];
  const target = context.note.links[part.link];
  if (link === undefined || target === undefined) return [];
  const children =
    part.children.length > 0
      ? printParts(part.children, context, printer)
      : [escapeHtml(nameLink(link, target, printer.garden))];
  const open = openLink(target, context, printer);
  return open === undefined
    ? ['<span class="broken">', ...children, '</span>']
    : [open, ...children, '</a>'];
}

function openLink(target: ResolvedLink, context: Context, printer: Printer): string | undefined {
  const tag = (address: string, className: string, more = ''): string =>
    `<a class="${className}" href="${escapeHtml(address)}"${more}>`;
  switch (target.kind) {
    case 'note': {
      const note = printer.garden.note(target.slug);
      if (note === undefined) return undefined;
      const isHere = note.slug === context.note.slug && context.embeddedIn.length === 0;
      return tag(linkAddress(note, target.anchor, isHere, printer), 'link');
    }
    case 'wanted': {
      const wanted = printer.garden.wantedByName.get(foldName(target.name));
      const address = printer.href(wanted?.address ?? '/wanted/');
      return tag(address, 'wanted', ' title="Nobody has written this note yet"');
    }
    case 'attachment': {
      const address = printer.file(target.path);
      return address === undefined ? undefined : tag(address, 'file');
    }
    case 'external':
      return tag(target.url, 'external', ' rel="noopener"');
    case 'site':
      return tag(printer.href(target.address), 'link');
    case 'broken':
      return undefined;
  }
}

function linkAddress(
  note: Note,
  anchor: Anchor | undefined,
  isHere: boolean,
  printer: Printer,
): string {
  const fragment = anchor && (anchor.kind === 'passage' ? `^${anchor.id}` : anchor.id);
  if (isHere && fragment !== undefined) return `#${encodeAddress(fragment)}`;
  return printer.href(fragment === undefined ? note.address : `${note.address}#${fragment}`);
}

/**
 * What a link without a label reads as: what was typed, or the title of the note where that is a path
 * or a file name that nobody would say; with a heading, both.
 */
export function nameLink(link: Link, target: ResolvedLink, garden: Garden): string {
  if (link.label !== undefined) return link.label;
  const fragment = link.fragment?.replace(/^\^/, '');
  if (target.kind !== 'note') return link.target || (fragment ?? '');
  const note = garden.note(target.slug);
  if (note === undefined) return link.target;
  const isName = (): boolean =>
    [note.title, ...note.aliases].map(foldName).includes(foldName(link.target));
  const isSaid = link.target !== '' && (!readsAsPath(link.target) || isName());
  const name = isSaid ? link.target : note.title;
  if (target.anchor?.kind !== 'heading' || fragment === undefined) return name;
  return link.target === '' ? fragment : `${name}: ${fragment}`;
}

/** Whether a target is how a machine would write it: `folder/Note`, `Note.md`, `margin-mixing`. */
function readsAsPath(target: string): boolean {
  return /\/|\.mdx?$/i.test(target) || /^[\p{Ll}\d]+(?:[-_][\p{Ll}\d]+)+$/u.test(target);
}

function printEmbed(index: number, context: Context, printer: Printer): PrintedPart[] {
  const target = context.note.links[index];
  const asLink = (): PrintedPart[] => [
    '<p>',
    ...printLink({ kind: 'link', link: index, children: [] }, context, printer),
    '</p>',
  ];
  if (target?.kind === 'attachment') {
    const image = printer.image(target.path, '', {});
    return image === undefined ? asLink() : [image];
  }
  if (target?.kind !== 'note') return asLink();
  const note = printer.garden.note(target.slug);
  const { budget, embeddedIn } = context;
  const path = [...embeddedIn, context.note.slug];
  if (
    note === undefined ||
    path.includes(note.slug) ||
    path.length > maxDepth ||
    budget.parts > maxParts
  ) {
    return asLink();
  }
  budget.embeds += 1;
  const inner: Context = {
    note,
    budget,
    embeddedIn: path,
    prefix: `E${String(budget.embeds)}-`,
  };
  const address = linkAddress(note, target.anchor, false, printer);
  const link = context.note.compiled.links[index];
  const name = link === undefined ? note.title : nameLink(link, target, printer.garden);
  return [
    '<blockquote class="embed">',
    ...printPassage(note, target.anchor, inner, printer),
    `<footer class="meta">From <a href="${escapeHtml(address)}">${escapeHtml(name)}</a></footer>`,
    '</blockquote>',
  ];
}

/** A section by the id of its heading, or a passage by `^id`, as it would be shown in another note. */
export function printSection(note: Note, anchor: string, printer: Printer): readonly PrintedPart[] {
  const kind = anchor.startsWith('^') ? 'passage' : 'heading';
  const budget = { parts: 0, embeds: 0 };
  const context = { note, prefix: '', embeddedIn: [note.slug], budget };
  return printPassage(note, { kind, id: anchor.replace(/^\^/, '') }, context, printer);
}

function printPassage(
  note: Note,
  anchor: Anchor | undefined,
  context: Context,
  printer: Printer,
): readonly PrintedPart[] {
  if (anchor?.kind === 'passage') {
    const passage = note.compiled.passages.find(({ id }) => id === anchor.id);
    return merge(printParts(passage?.parts ?? [], context, printer));
  }
  const blocks = anchor === undefined ? note.compiled.body : sectionOf(note, anchor.id);
  return printBlocks(blocks, context, printer);
}

/** The blocks from a heading to the next of the same or a higher level. */
function sectionOf(note: Note, id: string): readonly Block[] {
  const { body, headings } = note.compiled;
  const depthOf = (block: Block): number | undefined =>
    block.heading === undefined ? undefined : headings[block.heading]?.depth;
  const start = body.findIndex(
    (block) => block.heading !== undefined && headings[block.heading]?.id === id,
  );
  const first = body[start];
  const depth = first === undefined ? undefined : depthOf(first);
  if (depth === undefined) return body;
  const rest = body.slice(start + 1);
  const end = rest.findIndex((block) => (depthOf(block) ?? Infinity) <= depth);
  return body.slice(start, end < 0 ? undefined : start + 1 + end);
}

/** A reference within the note; where only a passage of it is shown, it leads to the note's page. */
function printFragment(id: string, context: Context, printer: Printer): string {
  const address =
    context.embeddedIn.length === 0
      ? `#${encodeAddress(id)}`
      : printer.href(`${context.note.address}#${id}`);
  return escapeHtml(address);
}

/** Citations are counted on the page of their note, and not where a passage of it is shown. */
function citedOnPage({ cited, embeddedIn }: Context): Map<string, number> | undefined {
  return embeddedIn.length > 0 ? undefined : cited;
}

/** A footnote beside its line, or a reference to where it stands. */
function printAside(part: AsidePart, context: Context, printer: Printer): readonly PrintedPart[] {
  const number = escapeHtml(part.number);
  const id = escapeHtml(context.prefix + part.reference);
  if (context.embeddedIn.length > 0 || printer.hasMargin !== true) {
    const address = printFragment(part.id, context, printer);
    return [`<sup><a href="${address}" id="${id}" data-footnote-ref>${number}</a></sup>`];
  }
  const again = { ...context, cited: undefined };
  return [
    opener(number, `Note ${number}`, id),
    ...inMargin([`<sup>${number}</sup> `, ...printParts(part.children, again, printer)]),
  ];
}

function printTag(tag: string, printer: Printer): string {
  const known = printer.garden.tagByKey.get(tagKey(tag));
  const text = `#${escapeHtml(tag)}`;
  if (known === undefined) return `<span class="tag">${text}</span>`;
  return `<a class="tag" rel="tag" href="${escapeHtml(printer.href(known.address))}">${text}</a>`;
}

/** Joins neighbouring strings: a page prints a few long stretches instead of many short ones. */
function merge(parts: readonly PrintedPart[]): readonly PrintedPart[] {
  const merged: PrintedPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string')
      merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  return merged;
}
