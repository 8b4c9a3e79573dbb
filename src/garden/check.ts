import { drawTopology } from '../drawings/topology.ts';
import { checkCalculator } from './check-calculator.ts';
import { checkFigures } from './check-figures.ts';
import { checkNames } from './check-names.ts';
import { checkStale } from './check-stale.ts';
import { checkStatements } from './check-statements.ts';
import { checkStarts } from './check-starts.ts';
import { checkTransclusions } from './check-transclusions.ts';
import { longestDescription } from './describe-note.ts';
import { checkDerivations } from './derive-facts.ts';
import { checkFacts } from './facts.ts';
import { countFactParts } from './format-fact.ts';
import type { ComponentUse } from './compiled-note.ts';
import type { Garden } from './garden.ts';
import type { Note } from './note.ts';
import { compareProblems } from './problem.ts';
import type { Place, Problem, Severity } from './problem.ts';
import { checkQuantities } from './quantities.ts';
import { readChart } from './read-chart.ts';
import { readFactChart } from './read-fact-chart.ts';
import { selectFacts } from './select-facts.ts';
import { indexSpellings } from './spelling.ts';
import type { SpellingIndex } from './spelling.ts';
import { tagKey } from './tags.ts';
import { factsOfComponent } from './uses.ts';
import { withoutExtension } from './vault-path.ts';

/**
 * Everything that is wrong in a garden, in order: what the compiler found in each note, links that
 * lead nowhere, unknown facts, sources and tags, names and addresses that collide, circles of
 * transclusion, and as warnings notes that nothing links to and descriptions that are too long.
 */
export function checkGarden(garden: Garden): readonly Problem[] {
  const definedTags = garden.tags.flatMap((tag) => (tag.defined ? [tag.key] : []));
  const known: KnownNames = {
    facts: indexSpellings(garden.factById.keys()),
    sources: indexSpellings(garden.sourceByKey.keys()),
    tags: definedTags.length === 0 ? undefined : indexSpellings(definedTags),
  };
  return [
    ...garden.notes.flatMap((note) => [
      ...note.compiled.problems,
      ...checkLinks(note),
      ...checkComponents(note, garden, known),
      ...checkCitations(note, garden, known),
      ...checkTags(note, garden, known),
      ...checkManners(note),
    ]),
    ...checkNames(garden.notes),
    ...checkTransclusions(garden),
    ...checkFacts(garden.facts, garden.sourceKeys),
    ...checkDerivations(garden.facts, garden.factById, garden.unreadFacts),
    ...checkQuantities(garden.facts, garden.quantities),
    ...checkStarts(garden),
    ...checkStatements(garden.facts),
    ...checkStale(garden),
    ...checkFigures(garden),
  ].sort(compareProblems);
}

/** Rules about what could harm a reader or a builder, or leave nothing to build: errors in any vault. */
const neverRelaxed = new Set(['corpus/empty', 'file/symlink', 'img/content', 'img/svg']);

/** Turns errors into warnings, for vaults that were not written for this garden. */
export function relax(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) =>
    neverRelaxed.has(problem.rule) ? problem : { ...problem, severity: 'warning' },
  );
}

interface KnownNames {
  readonly facts: SpellingIndex;
  readonly sources: SpellingIndex;
  /** A garden that defines no tags takes any. */
  readonly tags: SpellingIndex | undefined;
}

function checkLinks(note: Note): Problem[] {
  return note.links.flatMap((link) => (link.kind === 'broken' ? [link.problem] : []));
}

function checkComponents(note: Note, garden: Garden, known: KnownNames): Problem[] {
  return note.compiled.components.flatMap((component) => {
    const facts = factsOfComponent(component, garden.facts).flatMap(({ id, part }): Problem[] => {
      const fact = garden.factById.get(id);
      if (garden.unreadFacts.has(id) && !fact) return [];
      if (!fact) {
        const help = suggest(known.facts.nearest(id), 'Add it to content/facts with its source.');
        return [problemAt(note, component, 'fact/unknown', `no fact "${id}"`, help)];
      }
      const count = countFactParts(fact);
      const own = fact.qualifiers[(part ?? 1) - 1];
      const said = component.approximation;
      if (own && said !== undefined && component.name === 'Fact') {
        const message = `"${said}" before a fact that prints "${own}" itself`;
        const help = 'Leave the word out; the fact says how near it is wherever it shows.';
        return [problemAt(note, component, 'fact/qualifier', message, help, 'warning')];
      }
      if (part === undefined || (Number.isInteger(part) && part >= 1 && part <= count)) return [];
      const typed = component.attributes['part'];
      const written = typeof typed === 'string' ? typed : String(part);
      const message = `${id} has no part ${written}`;
      const help = count === 0 ? 'Leave part out.' : `Write a part from 1 to ${String(count)}.`;
      return [problemAt(note, component, 'fact/part', message, help)];
    });
    facts.push(
      ...checkDrawing(note, component, garden),
      ...checkSelection(note, component, garden),
    );
    if (component.name === 'Calculator') {
      const faults = checkCalculator(component);
      facts.push(
        ...faults.map(({ rule, message, help }) => problemAt(note, component, rule, message, help)),
      );
    }
    const { src } = component.attributes;
    if (component.name !== 'Figure' || typeof src !== 'string') return facts;
    if (garden.attachment(src, note) !== undefined) return facts;
    const help = 'Put the file beside the note, or mend its name.';
    return [...facts, problemAt(note, component, 'img/missing', `no file "${src}"`, help)];
  });
}

function checkDrawing(note: Note, component: ComponentUse, garden: Garden): Problem[] {
  const { name, attributes } = component;
  const read = readDrawing(name, attributes, garden);
  if (read === undefined || read.ok) return [];
  const rule = name === 'Topology' ? 'chart/drawing' : 'chart/data';
  return [problemAt(note, component, rule, read.message, read.help)];
}

/** A table names its facts or asks for them. */
function checkSelection(note: Note, component: ComponentUse, garden: Garden): Problem[] {
  if (component.name !== 'FactTable') return [];
  const { ids, where } = component.attributes;
  if (typeof where !== 'string') {
    if (ids !== undefined) return [];
    const help = 'Write ids="…" with their names, or where="topic:power year:2025".';
    return [problemAt(note, component, 'fact/where', 'a table without facts', help)];
  }
  const selected = selectFacts(where, garden.facts);
  if (selected.ok) return [];
  return [problemAt(note, component, 'fact/where', selected.message, selected.help)];
}

/** What a component draws, or why it cannot; undefined for one that draws nothing. */
function readDrawing(name: string, attributes: ComponentUse['attributes'], garden: Garden) {
  if (name === 'Chart') return readChart(attributes);
  if (name === 'FactChart') return readFactChart(attributes, garden);
  return name === 'Topology' ? drawTopology(attributes) : undefined;
}

function checkCitations(note: Note, garden: Garden, known: KnownNames): Problem[] {
  return note.compiled.citations.flatMap((use) => {
    if (garden.sourceKeys.has(use.key)) return [];
    const message = `no source "${use.key}"`;
    const meant =
      known.sources.nearest(use.key) ?? nearestByName(use.key, garden.sourceByKey.keys());
    const help = suggest(meant, 'Add it to content/sources.bib.');
    return [problemAt(note, use, 'cite/unknown', message, help)];
  });
}

/** `atchley2022` for `atchley2023`, if the bibliography knows one work only by that name. */
function nearestByName(key: string, keys: Iterable<string>): string | undefined {
  const nameOf = (text: string): string => /^\D*/.exec(text)?.[0].toLowerCase() ?? '';
  const alike = [...keys].filter((one) => nameOf(key).length > 2 && nameOf(one) === nameOf(key));
  return alike.length === 1 ? alike[0] : undefined;
}

function checkTags(note: Note, garden: Garden, { tags }: KnownNames): Problem[] {
  if (!tags) return [];
  return note.compiled.tags.flatMap((use) => {
    const key = tagKey(use.tag);
    if (garden.tagByKey.get(key)?.defined || garden.unreadTags.has(key)) return [];
    const help = suggest(tags.nearest(key), 'Define it in content/tags.yaml.');
    return [problemAt(note, use, 'tag/unknown', `no tag "${use.tag}"`, help)];
  });
}

function checkManners(note: Note): Problem[] {
  const top = { line: 1, column: 1 };
  const problems: Problem[] = [];
  const { description, lines } = note.compiled.frontMatter;
  const length = description?.length ?? 0;
  if (length > longestDescription) {
    const message = `the description has ${String(length)} characters`;
    const help = `Say it in ${String(longestDescription)}.`;
    problems.push(
      problemAt(
        note,
        { ...top, line: lines?.['description'] ?? 1 },
        'fm/description',
        message,
        help,
        'warning',
      ),
    );
  }
  // Without its front matter nobody knows its name.
  const isNamed = !note.compiled.problems.some(({ rule }) => rule.startsWith('fm/'));
  if (note.backlinks.length === 0 && !note.unlisted && isNamed) {
    const help = `Link to [[${linkName(note)}]] where a reader would want it.`;
    problems.push(problemAt(note, top, 'corpus/orphan', 'no note links here', help, 'warning'));
  }
  return problems;
}

/** The title, or the file's name for one that holds what ends a name within brackets. */
function linkName({ title, path }: Note): string {
  return /[[\]|#^]/.test(title) ? withoutExtension(path.slice(path.lastIndexOf('/') + 1)) : title;
}

function suggest(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean ${nearest}?`;
}

function problemAt(
  note: Note,
  { line, column }: Omit<Place, 'file'>,
  rule: string,
  message: string,
  help: string,
  severity: Severity = 'error',
): Problem {
  return { file: note.file, line, column, severity, rule, message, help };
}
