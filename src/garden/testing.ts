import { buildGarden } from './build-garden.ts';
import type { CompiledNote, FrontMatter, Heading, Link, LinkSyntax } from './compiled-note.ts';
import type { Garden, GardenInput } from './garden.ts';
import type { ResolvedLink } from './note.ts';
import { slug as slugText } from 'github-slugger';

/** What a test says about a note; the rest is empty. */
export interface NoteSketch extends Partial<
  Omit<CompiledNote, 'frontMatter' | 'links' | 'headings'>
> {
  readonly frontMatter?: Partial<FrontMatter>;
  /** As they would be written: `[[target#fragment|label]]`, `![[…]]`, `[text](…)`, `![alt](…)`. */
  readonly links?: readonly string[];
  /** As they would be written: `## Text`. */
  readonly headings?: readonly string[];
}

/** A compiled note for tests, without a compiler. Each link stands in a line and paragraph of its own. */
export function sketchNote(path: string, sketch: NoteSketch = {}): CompiledNote {
  const { frontMatter, links = [], headings = [], ...rest } = sketch;
  const readHeadings = headings.map(readHeading);
  return {
    path,
    body: readHeadings.map((_, heading) => ({ heading, parts: [] })),
    passages: [],
    components: [],
    citations: [],
    tags: [],
    unsourced: [],
    excerpt: '',
    wordCount: 0,
    problems: [],
    ...rest,
    headings: readHeadings,
    links: links.map(readLink),
    frontMatter: {
      aliases: [],
      authors: [],
      redirectFrom: [],
      draft: false,
      unlisted: false,
      ...frontMatter,
    },
  };
}

/** A garden of sketches by path. */
export function sketchGarden(
  notes: Readonly<Record<string, NoteSketch>>,
  rest: Partial<Omit<GardenInput, 'notes'>> = {},
): Garden {
  return buildGarden({
    notes: Object.entries(notes).map(([path, sketch]) => sketchNote(path, sketch)),
    facts: [],
    sources: [],
    tags: [],
    attachments: [],
    ...rest,
  });
}

/** Where a link leads, in short: `note:slug#id`, `wanted:Name`, `rule: message`. */
export function describeTarget(link: ResolvedLink | undefined): string {
  switch (link?.kind) {
    case undefined:
      return 'nothing';
    case 'note':
      return `note:${link.slug}${link.anchor ? `#${link.anchor.kind === 'passage' ? '^' : ''}${link.anchor.id}` : ''}`;
    case 'wanted':
      return `wanted:${link.name}`;
    case 'attachment':
      return `file:${link.path}`;
    case 'external':
      return `external:${link.url}`;
    case 'site':
      return `site:${link.address}`;
    case 'broken':
      return `${link.problem.rule}: ${link.problem.message}; ${link.problem.help}`;
  }
}

function readHeading(written: string, index: number): Heading {
  const [, marks = '#', text = ''] = /^(#+) (.*)$/.exec(written) ?? [];
  return { depth: marks.length, text, id: slugText(text), line: index + 1 };
}

function readLink(written: string, index: number): Link {
  const wiki = /^(!?)\[\[([^#|]*)(?:#([^|]*))?(?:\|(.*))?\]\]$/.exec(written);
  const markdown = /^(!?)\[([^\]]*)\]\(([^#]*)(?:#(.*))?\)$/.exec(written);
  const [, mark, target = '', fragment, label] = wiki ?? [];
  const [, sign, text = '', url = '', hash] = markdown ?? [];
  const syntax: LinkSyntax = wiki
    ? mark === '!'
      ? 'embed'
      : 'wikilink'
    : sign === '!'
      ? 'image'
      : 'markdown';
  const found = wiki
    ? { target, fragment, label }
    : { target: decode(url), fragment: hash, label: text };
  const shown = `See ${written} there.`;
  return {
    syntax,
    target: found.target,
    ...(found.fragment === undefined ? {} : { fragment: found.fragment }),
    ...(found.label === undefined ? {} : { label: found.label }),
    context: { text: shown, start: 4, end: 4 + written.length },
    line: index + 1,
    column: 5,
  };
}

/** As the compiler does. */
function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
