import type { Credit } from './authors.ts';
import type { CompiledNote, LinkContext, NoteStatus, TagUse } from './compiled-note.ts';
import type { FileHistory } from './content-history.ts';
import type { Problem } from './problem.ts';
import type { Slug } from './slug.ts';

/** A note in its garden: what its author wrote, and what follows from all other notes. */
export interface Note {
  readonly slug: Slug;
  /** `/notes/<slug>/`, without base path and not percent-encoded; see `encodeAddress`. */
  readonly address: string;
  /** Path under the root of the notes, with `/` and extension. */
  readonly path: string;
  /** Its path as problems name it, with the folder of the notes before it. */
  readonly file: string;
  /** From front matter, else the first top heading, else the name of the file or folder. */
  readonly title: string;
  /** From front matter, else the excerpt cut at a word; may be empty. Plain text, facts filled in. */
  readonly description: string;
  readonly status?: NoteStatus | undefined;
  /** ISO date, `YYYY-MM-DD`: of the first commit, or what front matter says where that is earlier. */
  readonly planted?: string | undefined;
  /** Of the last commit that changed the file; from front matter where there is no history. */
  readonly tended?: string | undefined;
  /** Absent for a file that was never committed, or without a version history. */
  readonly history?: FileHistory | undefined;
  readonly lang?: string | undefined;
  readonly aliases: readonly string[];
  /** Names of those in `credits`. */
  readonly authors: readonly string[];
  /** Who wrote it, as `creditNote` has it. */
  readonly credits: readonly Credit[];
  /** Old addresses that lead here, each `/…/`. */
  readonly redirectFrom: readonly string[];
  /** As written, each once; `Garden.tagByKey` finds the tag by `tagKey(tag)`. */
  readonly tags: readonly TagUse[];
  readonly draft: boolean;
  /** Has a page and can be linked to, but stands in no list. */
  readonly unlisted: boolean;
  readonly compiled: CompiledNote;
  /** Parallel to `compiled.links`. */
  readonly links: readonly ResolvedLink[];
  /** One entry for each listed note that links here, in the order of paths. */
  readonly backlinks: readonly Backlink[];
  /** At most five, nearest first. */
  readonly related: readonly RelatedNote[];
}

/** What changes with the text of a note, or of those that link to it, while all else of it stays. */
export type NoteMatter = Pick<Note, 'compiled' | 'links' | 'backlinks' | 'related' | 'history'>;

/** Where a link leads. */
export type ResolvedLink =
  | NoteLink
  | { readonly kind: 'wanted'; readonly name: string }
  | { readonly kind: 'attachment'; readonly path: string }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'site'; readonly address: string }
  | { readonly kind: 'broken'; readonly problem: Problem };

export interface NoteLink {
  readonly kind: 'note';
  readonly slug: Slug;
  /** What the fragment meets in that note; absent when the whole note is meant. */
  readonly anchor?: Anchor | undefined;
}

export interface Anchor {
  readonly kind: 'heading' | 'passage';
  readonly id: string;
}

export interface Backlink {
  /** The note that links here. */
  readonly slug: Slug;
  /** The paragraphs in which it does, each once, facts filled in. Never empty. */
  readonly contexts: readonly LinkContext[];
}

export interface RelatedNote {
  readonly slug: Slug;
  /** Why, as words for a reader: `both link to PUE`, `both tagged Pricing`. */
  readonly reason: string;
}
