import { findMissingNames } from '../garden/acronyms.ts';
import { suggestUpdates } from '../garden/check-stale.ts';
import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import type { Place, Problem } from '../garden/problem.ts';
import { findUnlinkedMentions } from '../garden/unlinked-mentions.ts';
import { blankAllButProse } from '../markdown/prose.ts';
import type { ContentRoot } from './content-root.ts';
import { readNoteText } from './read-note.ts';

/** More suggestions for one note are no help. */
const mostInNote = 3;

/** What would be better still: newer facts, links, notes that are wanted, descriptions, aliases. */
export function suggest(root: ContentRoot, garden: Garden): Problem[] {
  return [
    ...suggestUpdates(garden),
    ...suggestLinks(root, garden),
    ...suggestNotes(garden),
    ...suggestDescriptions(garden),
    ...suggestNames(garden),
  ];
}

function suggestLinks(root: ContentRoot, garden: Garden): Problem[] {
  const byNote = Map.groupBy(findUnlinkedMentions(garden), ({ from }) => from);
  return [...byNote].flatMap(([slug, mentions]) => {
    const note = garden.note(slug);
    if (note === undefined) return [];
    const prose = blankAllButProse(readNoteText(root, note.path).text.replace(/^\uFEFF/, ''));
    return mentions.slice(0, mostInNote).flatMap(({ of, name }) => {
      const target = garden.note(of);
      const place = findName(prose, name, note);
      if (target === undefined || place === undefined) return [];
      const label = target.title === name ? name : `${target.title}|${name}`;
      const message = `"${name}" names a note and does not link to it`;
      return [info(place, 'link/unlinked', message, `If it is meant, write [[${label}]].`)];
    });
  });
}

/** Where the name first stands in the text; line breaks between its words are blanks. */
function findName(prose: string, name: string, { file }: Note): Place | undefined {
  const words = name.split(/[\s-]+/).map((word) => word.replace(/[^\p{L}\p{N}]/gu, '.'));
  const found = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join('[\\s-]+')}(?![\\p{L}\\p{N}])`,
    'u',
  ).exec(prose);
  if (found === null) return undefined;
  const lines = prose.slice(0, found.index).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function suggestNotes(garden: Garden): Problem[] {
  return garden.wanted.flatMap(({ name, askedBy }) => {
    const note = garden.note(askedBy[0]?.slug ?? '');
    const index =
      note?.links.findIndex((link) => link.kind === 'wanted' && link.name === name) ?? -1;
    const link = note?.compiled.links[index];
    if (note === undefined || link === undefined) return [];
    const others = askedBy.length - 1;
    const more = others === 0 ? '' : `, here and in ${String(others)} more`;
    const message = `nobody has written "${name}" yet${more}`;
    const { line, column } = link;
    return [
      info(
        { file: note.file, line, column },
        'wikilink/wanted',
        message,
        'Write it, or leave the link as a request.',
      ),
    ];
  });
}

function suggestDescriptions(garden: Garden): Problem[] {
  return garden.listed.flatMap(({ file, compiled }) => {
    if ((compiled.frontMatter.description ?? '') !== '') return [];
    const help = 'Say in one sentence what it argues: description: "…".';
    return [
      info({ file, line: 1, column: 1 }, 'fm/description', 'the note has no description', help),
    ];
  });
}

function suggestNames(garden: Garden): Problem[] {
  return findMissingNames(garden).map(({ note, acronym, expansion }) => {
    const place = { file: note.file, line: 1, column: 1 };
    return expansion === undefined
      ? info(
          place,
          'alias/acronym',
          `no name of the note spells out ${acronym}`,
          'Add the words as an alias: readers search for either.',
        )
      : info(
          place,
          'alias/acronym',
          `the note calls itself ${acronym} and has no such alias`,
          `Add ${acronym} to its aliases, beside ${expansion}.`,
        );
  });
}

function info(place: Place, rule: string, message: string, help: string): Problem {
  return { ...place, severity: 'info', rule, message, help };
}
