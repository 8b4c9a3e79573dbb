import type { UnsourcedFigures } from './compiled-note.ts';
import type { Garden } from './garden.ts';
import type { Note } from './note.ts';
import type { Problem } from './problem.ts';
import { figureKey, type FigureMatch, indexFigures } from './read-figure.ts';
import { factsOfNote } from './uses.ts';

/**
 * Numbers in notes that a reader cannot trace to a source, each with the fact that says it if there is one. A
 * figure that a linked note has is traced there. A garden without facts is not asked.
 */
export function checkFigures(garden: Garden): readonly Problem[] {
  if (garden.facts.length === 0) return [];
  const matches = indexFigures(garden.facts);
  return garden.notes.flatMap((note) =>
    note.compiled.unsourced.flatMap((one): Problem[] => {
      const figures = one.figures.filter((figure) => !standsInLinked(figure, one, note, garden));
      if (figures.length === 0) return [];
      return [
        {
          ...{ file: note.file, line: one.line, column: one.column, severity: 'warning' },
          rule: 'number/unsourced',
          message: `${quote(figures)} in a ${one.within} without a fact or citation`,
          help: adviceFor(figures, one.within, note, garden, matches),
        },
      ];
    }),
  );
}

function standsInLinked(
  figure: string,
  { mentions }: UnsourcedFigures,
  note: Note,
  garden: Garden,
): boolean {
  return note.links.some((link, index) => {
    const written = note.compiled.links[index];
    if (link.kind !== 'note' || written === undefined || !mentions.includes(written.target))
      return false;
    const linked = garden.note(link.slug);
    return linked !== undefined && saysFigure(linked, figure, garden);
  });
}

/** Whether the text of a note, or a fact in it, has the figure. */
function saysFigure({ compiled }: Note, figure: string, garden: Garden): boolean {
  const says = (part: unknown): boolean => typeof part === 'string' && part.includes(figure);
  if (compiled.body.some(({ parts }) => parts.some(says))) return true;
  const used = factsOfNote(compiled, garden.facts).flatMap(
    ({ id }) => garden.factById.get(id) ?? [],
  );
  return indexFigures(used).has(figureKey(figure));
}

function adviceFor(
  figures: readonly string[],
  within: 'sentence' | 'table',
  note: Note,
  garden: Garden,
  matches: ReadonlyMap<string, readonly FigureMatch[]>,
): string {
  const used = new Set(factsOfNote(note.compiled, garden.facts).map(({ id }) => id));
  const waiver = '%%no source: and the reason%%';
  const otherwise =
    within === 'table'
      ? `Cite it in its row or in the head of its column, [@key], or write ${waiver} in a line of its own before the table.`
      : `Cite its source there, [@key], show how it follows, or write ${waiver} in the sentence.`;
  for (const figure of figures) {
    const candidates = matches.get(figureKey(figure)) ?? [];
    const match =
      candidates.find(({ fact }) => used.has(fact.id)) ??
      (candidates.length === 1 && isTelling(figure) ? candidates[0] : undefined);
    if (match === undefined) continue;
    const { fact, part } = match;
    const tag = `<Fact id="${fact.id}"${part === undefined ? '' : ` part="${String(part)}"`} />`;
    return used.has(fact.id)
      ? `Write ${tag} for ${figure}. ${otherwise}`
      : `If it is meant, write ${tag} for ${figure}. ${otherwise}`;
  }
  return otherwise;
}

/** Enough digits that two things hardly share them; shares have few. */
function isTelling(figure: string): boolean {
  if (/%|per ?cent/.test(figure)) return false;
  return figure.replace(/[^\d]|0+(?=\D*$)/g, '').length >= 2;
}

function quote(figures: readonly string[]): string {
  const most = 3;
  const quoted = [...new Set(figures)].map((figure) => `"${figure}"`);
  const [last = '', ...rest] = quoted.slice(0, most).reverse();
  if (quoted.length > most) return `${quoted.slice(0, most).join(', ')} and more`;
  return rest.length === 0 ? last : `${rest.reverse().join(', ')} and ${last}`;
}
