import type { Problem } from './problem.ts';

/**
 * A note after compiling: plain JSON, independent of every other note. Static stretches are HTML that
 * was printed from the very tree the allow-list judged; all that depends on the garden stays a
 * {@link Part} to be printed later.
 */
export interface CompiledNote {
  /** Path under the root of the notes, with `/` and extension. */
  readonly path: string;
  readonly frontMatter: FrontMatter;
  readonly body: readonly Block[];
  /** What `#^id` references show: the paragraph, list item, table … that carries the id. */
  readonly passages: readonly Passage[];
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly components: readonly ComponentUse[];
  readonly citations: readonly CitationUse[];
  /** Tags in front matter and text, without `#`, in order of appearance, each once. */
  readonly tags: readonly TagUse[];
  /** Sentences and tables whose figures name no source. */
  readonly unsourced: readonly UnsourcedFigures[];
  /** First paragraph as plain text (with {@link factMark}s). */
  readonly excerpt: string;
  readonly wordCount: number;
  readonly problems: readonly Problem[];
}

export interface FrontMatter {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly status?: NoteStatus | undefined;
  /** ISO date, `YYYY-MM-DD`. */
  readonly planted?: string | undefined;
  readonly tended?: string | undefined;
  readonly aliases: readonly string[];
  readonly authors: readonly string[];
  /** Old addresses that lead here, each `/…/`. */
  readonly redirectFrom: readonly string[];
  readonly draft: boolean;
  readonly unlisted: boolean;
  readonly lang?: string | undefined;
  /** The line of each field that was written, by the field's name above. */
  readonly lines?: Readonly<Record<string, number>>;
}

export const noteStatuses = ['seedling', 'budding', 'evergreen'] as const;
export type NoteStatus = (typeof noteStatuses)[number];

/** One block of the body: sections are cut between blocks, never inside one. */
export interface Block {
  /** Index into `headings` when the block is a heading. */
  readonly heading?: number;
  readonly parts: readonly Part[];
}

export interface Passage {
  readonly id: string;
  readonly parts: readonly Part[];
}

export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
  readonly line: number;
}

/** A stretch of HTML, or a place where the garden has something to say. */
export type Part =
  | string
  | LinkPart
  | ImagePart
  | EmbedPart
  | ComponentPart
  | CitePart
  | AsidePart
  | TagPart
  | IdPart
  | FragmentPart;

/** A link; without children it is named after its target. */
export interface LinkPart {
  readonly kind: 'link';
  readonly link: number;
  readonly children: readonly Part[];
}

export interface ImagePart {
  readonly kind: 'image';
  readonly link: number;
  readonly alt: string;
  /** Width and height as the author wants them, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** `![[note]]` standing alone: the passage is shown in place. */
export interface EmbedPart {
  readonly kind: 'embed';
  readonly link: number;
}

export interface ComponentPart {
  readonly kind: 'component';
  readonly name: string;
  readonly attributes: Readonly<Record<string, Literal>>;
  readonly children: readonly Part[];
}

export interface CitePart {
  readonly kind: 'cite';
  readonly items: readonly CitationItem[];
  /** Whether what it says may hang beside the text: it stands in running text, not in a table. */
  readonly isInText?: boolean;
}

/** The first reference to a footnote, with what the footnote says. */
export interface AsidePart {
  readonly kind: 'aside';
  /** As it is shown. */
  readonly number: string;
  /** Of the footnote below the text. */
  readonly id: string;
  /** The id of the reference itself. */
  readonly reference: string;
  readonly children: readonly Part[];
}

export interface CitationItem {
  readonly key: string;
  /** What follows the comma: `p. 4`. */
  readonly locator?: string;
}

export interface TagPart {
  readonly kind: 'tag';
  readonly tag: string;
}

/** The value of an `id` attribute; another prefix is put before it where the passage is transcluded. */
export interface IdPart {
  readonly kind: 'id';
  readonly id: string;
}

/** The value of an `href` to an id of the same note. */
export interface FragmentPart {
  readonly kind: 'fragment';
  readonly id: string;
}

/** What an attribute in a note may hold: never code. */
export type Literal =
  string | number | boolean | null | readonly Literal[] | { readonly [key: string]: Literal };

/**
 * How a link was written: `[[target]]`, `[text](target)`, or, shown in place, `![[target]]` and
 * `![alt](target)`.
 */
export type LinkSyntax = 'wikilink' | 'markdown' | 'embed' | 'image';

export interface Link {
  readonly syntax: LinkSyntax;
  /** What stands before `#` and `|`; empty for a link into the note itself. */
  readonly target: string;
  /** Heading, or `^id` of a block, without `#`. */
  readonly fragment?: string;
  readonly label?: string;
  /** The paragraph around the link, as text. */
  readonly context: LinkContext;
  readonly line: number;
  readonly column: number;
}

/** Text of a paragraph, and where in it the link stands. */
export interface LinkContext {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ComponentUse {
  readonly name: string;
  readonly attributes: Readonly<Record<string, Literal>>;
  /** Words just before it that say how near a number is: `about`. */
  readonly approximation?: string;
  readonly line: number;
  readonly column: number;
}

export interface CitationUse {
  readonly key: string;
  readonly line: number;
  readonly column: number;
}

export interface TagUse {
  readonly tag: string;
  readonly line: number;
  readonly column: number;
}

/** A sentence or a table with figures and neither fact nor citation, at its first figure. */
export interface UnsourcedFigures {
  /** As written, in order: `10.2 kW`. */
  readonly figures: readonly string[];
  readonly within: 'sentence' | 'table';
  /** Targets of the wikilinks in it: what is linked to may have the figures and their source. */
  readonly mentions: readonly string[];
  readonly line: number;
  readonly column: number;
}

const factEdge = '\uFFFC';

/**
 * Stands in plain text for a fact whose value is not known when a note is compiled alone.
 * {@link fillFactMarks} puts the value in.
 */
export function factMark(id: string, part: number | undefined): string {
  return `${factEdge}${id}${part === undefined ? '' : `/${String(part)}`}${factEdge}`;
}

/** Replaces every {@link factMark} by what `value` returns for it. */
export function fillFactMarks(
  text: string,
  value: (id: string, part: number | undefined) => string,
): string {
  return text.replace(/\uFFFC([^\uFFFC/]*)(?:\/(\d+))?\uFFFC/g, (_, id: string, part?: string) =>
    value(id, part === undefined ? undefined : Number(part)),
  );
}

/** Whether what a store held is a compiled note: stores are written by this version of the compiler alone. */
export function isCompiledNote(data: unknown): data is CompiledNote {
  return typeof data === 'object' && data !== null && 'body' in data;
}
