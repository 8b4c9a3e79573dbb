import type { Source } from './bibliography.ts';
import type { ContentHistory } from './content-history.ts';
import type { CompiledNote, LinkContext } from './compiled-note.ts';
import type { Fact } from './facts.ts';
import type { Note } from './note.ts';
import type { Quantity } from './quantities.ts';
import type { PathStep } from './reading-path.ts';
import type { Slug } from './slug.ts';
import type { TagDefinition } from './tags.ts';

/**
 * Everything the pages print, derived from the content alone. Immutable; the same for every order in
 * which the notes were read. Look-ups by names from notes are `Map`s, so that no name is special.
 */
export interface Garden {
  /** Every note, unlisted ones too, sorted by path. */
  readonly notes: readonly Note[];
  /** Notes that may stand in lists: `notes` without the unlisted. */
  readonly listed: readonly Note[];
  readonly noteBySlug: ReadonlyMap<string, Note>;
  readonly noteByPath: ReadonlyMap<string, Note>;
  /** In the order of files and entries. */
  readonly facts: readonly Fact[];
  readonly factById: ReadonlyMap<string, Fact>;
  /** Ids of facts with a mistake: whoever names one need not be told that it is missing. */
  readonly unreadFacts: ReadonlySet<string>;
  /** Keys of all sources, of those with a mistake too, for the same reason. */
  readonly sourceKeys: ReadonlySet<string>;
  /** Keys of tags with a mistake. */
  readonly unreadTags: ReadonlySet<string>;
  /** Quantities that facts name in `about`, by id. */
  readonly quantities: ReadonlyMap<string, Quantity>;
  /** Facts past their shelf life, the longest overdue first. */
  readonly stale: readonly Fact[];
  readonly staleIds: ReadonlySet<string>;
  /** Fact id → listed notes that use it. Facts that no note uses are absent. */
  readonly factUses: ReadonlyMap<string, readonly Slug[]>;
  /** Calculator id → listed notes that show it. Calculators that no note shows are absent. */
  readonly calculatorUses: ReadonlyMap<string, readonly Slug[]>;
  /** In the order of keys. */
  readonly sources: readonly Source[];
  readonly sourceByKey: ReadonlyMap<string, Source>;
  readonly sourceUses: ReadonlyMap<string, SourceUse>;
  /** Every tag with a definition or a note, parents before children. */
  readonly tags: readonly Tag[];
  /** By `tagKey`. */
  readonly tagByKey: ReadonlyMap<string, Tag>;
  /** Most wanted first, then by name. */
  readonly wanted: readonly WantedNote[];
  /** By `foldName` of the name. */
  readonly wantedByName: ReadonlyMap<string, WantedNote>;
  /** Paths of files beside the notes, sorted. */
  readonly attachments: readonly string[];
  /** What the version history says about the content. */
  readonly history: ContentHistory;
  /** Where notes stand in the reading order of their folder. */
  readonly readingPaths: ReadonlyMap<Slug, PathStep>;
  /** The note at a slug such as `economics/margin-mixing`. */
  note(slug: string): Note | undefined;
  /** Path of the file a note means by a path or name; undefined for none, or no single one. */
  attachment(target: string, from: Pick<Note, 'path'>): string | undefined;
}

export interface GardenInput {
  readonly notes: readonly CompiledNote[];
  readonly facts: readonly Fact[];
  /** Ids of facts that could not be read. */
  readonly unreadFacts?: readonly string[];
  readonly unreadSources?: readonly string[];
  readonly unreadTags?: readonly string[];
  readonly sources: readonly Source[];
  readonly tags: readonly TagDefinition[];
  /** Paths under the root of the notes. */
  readonly attachments: Iterable<string>;
  /** For authoring; otherwise drafts are not in the garden at all. */
  readonly includeDrafts?: boolean;
  /** What stands before a note's path in the file names of problems: `content/notes/`. */
  readonly notesPrefix?: string;
  /** Names its files as problems do, so it needs `notesPrefix`. Without it, front matter dates notes. */
  readonly history?: ContentHistory;
  /** The day for which facts are judged, `YYYY-MM-DD`. Without it none is stale. */
  readonly today?: string | undefined;
  /** Told each time that somebody reads of a note what changes with its text: see {@link NoteMatter}. */
  readonly onRead?: ((slug: Slug) => void) | undefined;
}

export interface SourceUse {
  /** Listed notes that cite it. */
  readonly notes: readonly Slug[];
  /** Ids of facts that cite it. */
  readonly facts: readonly string[];
}

export interface Tag {
  /** Lower-cased, with `/` before each child: `economics/pricing`. */
  readonly key: string;
  /** `/tags/<key>/`, without base path and not percent-encoded. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** Key of the tag above. */
  readonly parent?: string | undefined;
  /** Keys of the tags directly below, sorted. */
  readonly children: readonly string[];
  /** Listed notes with this tag or one below it, in the order of paths. */
  readonly notes: readonly Slug[];
  /** Whether `content/tags.yaml` has it. */
  readonly defined: boolean;
}

/** A note that is linked to and that nobody has written. */
export interface WantedNote {
  /** As first written. */
  readonly name: string;
  /** The id on the page of wanted notes, unique there. */
  readonly id: string;
  /** `/wanted/#<id>`, or on a later page of the list. */
  readonly address: string;
  readonly askedBy: readonly { readonly slug: Slug; readonly context: LinkContext }[];
}
