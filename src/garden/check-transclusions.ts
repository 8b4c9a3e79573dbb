import type { Garden } from './garden.ts';
import type { Note } from './note.ts';
import type { Problem } from './problem.ts';

interface Embed {
  readonly note: Note;
  readonly target: Note;
  readonly line: number;
  readonly column: number;
}

/**
 * Circles of notes that show each other: each is reported once, at the embed that closes it. Where
 * one stands, a reader sees a link instead. Takes one walk without recursion, however long the chains.
 */
export function checkTransclusions(garden: Garden): Problem[] {
  const problems: Problem[] = [];
  const done = new Set<Note>();
  for (const root of garden.notes) {
    if (done.has(root)) continue;
    const path: { note: Note; rest: Embed[] }[] = [{ note: root, rest: embedsOf(root, garden) }];
    const onPath = new Map([[root, 0]]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const embed = top.rest.shift();
      if (!embed) {
        path.pop();
        onPath.delete(top.note);
        done.add(top.note);
        continue;
      }
      const start = onPath.get(embed.target);
      if (start !== undefined) {
        problems.push(
          circle(
            embed,
            path.slice(start).map(({ note }) => note),
          ),
        );
      } else if (!done.has(embed.target)) {
        onPath.set(embed.target, path.length);
        path.push({ note: embed.target, rest: embedsOf(embed.target, garden) });
      }
    }
  }
  return problems;
}

function embedsOf(note: Note, garden: Garden): Embed[] {
  return note.compiled.links.flatMap(({ syntax, line, column }, index) => {
    const link = note.links[index];
    if (syntax !== 'embed' || link?.kind !== 'note') return [];
    const target = garden.note(link.slug);
    return target ? [{ note, target, line, column }] : [];
  });
}

function circle({ note, target, line, column }: Embed, notes: readonly Note[]): Problem {
  const titles = [...notes, target].map(({ title }) => title).join(' → ');
  return {
    file: note.file,
    line,
    column,
    severity: 'error',
    rule: 'corpus/transclusion-cycle',
    message: `notes show each other in a circle: ${titles}`,
    help: 'Make one of the embeds a link: remove its `!`.',
  };
}
