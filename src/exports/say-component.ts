import { answer } from '../calculators/answer.ts';
import { findCalculator } from '../calculators/index.ts';
import { startState } from '../calculators/values.ts';
import { drawChart } from '../charts/note-chart.ts';
import type { SvgNode } from '../charts/svg.ts';
import { drawTopology } from '../drawings/topology.ts';
import type { Literal } from '../garden/compiled-note.ts';
import { formatFact } from '../garden/format-fact.ts';
import type { Garden } from '../garden/garden.ts';
import { readChart } from '../garden/read-chart.ts';
import { readFactChart } from '../garden/read-fact-chart.ts';
import { factsOfComponent } from '../garden/uses.ts';

/** What a component says where nothing can be drawn or computed. */
export interface Said {
  readonly text: string;
  /** Where it can be seen whole, without base path. */
  readonly address?: string;
}

interface Use {
  readonly name: string;
  readonly attributes: Readonly<Record<string, Literal>>;
}

/**
 * A component of a note in words: a fact as its value, a calculator as its result, a chart or drawing
 * as its description, a table as one line for each fact. Empty for one that says nothing by itself.
 */
export function sayComponent({ name, attributes }: Use, garden: Garden): readonly Said[] {
  if (name === 'Fact' || name === 'FactTable') {
    const uses = factsOfComponent({ name, attributes }, garden.facts);
    return uses.flatMap(({ id, part }) => {
      const fact = garden.factById.get(id);
      if (fact === undefined) return [];
      const text = name === 'Fact' ? formatFact(fact, part) : fact.statement;
      return [{ text, address: `/facts/${id}/` }];
    });
  }
  if (name === 'Calculator') return sayCalculator(attributes);
  const drawing = drawingOf(name, attributes, garden);
  return drawing === undefined ? [] : [{ text: String(drawing.attributes['aria-label']) }];
}

function sayCalculator(attributes: Use['attributes']): readonly Said[] {
  const started = startedCalculator(attributes);
  if (started === undefined) return [];
  const { calculator, values } = started;
  const outcome = answer(calculator, values);
  const first = outcome.ok ? outcome.answers[0] : undefined;
  const result = first === undefined ? '' : `: ${first.label}, ${first.text}`;
  return [{ text: `${calculator.title}${result}.`, address: `/calculators/${calculator.id}/` }];
}

/** The calculator of a component with the values that it starts from; undefined if there is none. */
export function startedCalculator(attributes: Use['attributes']) {
  const { id, preset, cells, ...inputs } = attributes;
  const calculator = typeof id === 'string' ? findCalculator(id) : undefined;
  if (calculator === undefined) return undefined;
  const chosen = calculator.presets.find(({ name }) => name === preset)?.values;
  const more = typeof cells === 'object' ? Object.entries(cells ?? {}) : [];
  const given = { ...chosen, ...inputs, ...Object.fromEntries(more) };
  return { calculator, values: startState(calculator, given).values };
}

/** The chart or drawing of a component; undefined for any other, and for one that cannot be drawn. */
export function drawingOf(
  name: string,
  attributes: Use['attributes'],
  garden: Garden,
): SvgNode | undefined {
  if (name === 'Topology') {
    const read = drawTopology(attributes);
    return read.ok ? read.drawing : undefined;
  }
  if (name === 'Chart') {
    const read = readChart(attributes);
    return read.ok ? drawChart(read.drawing) : undefined;
  }
  const read = name === 'FactChart' ? readFactChart(attributes, garden) : undefined;
  return read?.ok === true ? drawChart(read.drawing.chart) : undefined;
}
