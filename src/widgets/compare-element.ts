import { answer } from '../calculators/answer.ts';
import type { Calculator, FieldValue } from '../calculators/calculator.ts';
import { differences, differenceWaterfall } from '../calculators/compare.ts';
import { readField, writeField } from '../calculators/reading.ts';
import { inUnit } from '../calculators/unit-choices.ts';
import { startState } from '../calculators/values.ts';
import { named } from '../charts/axis-unit.ts';
import { drawWaterfall } from '../charts/waterfall-chart.ts';
import { loaders } from './calculator-loaders.ts';
import { element } from './element.ts';
import { readLink } from './open-link.ts';
import { svgElement } from './svg-element.ts';

interface Side {
  readonly values: Record<string, FieldValue>;
  readonly unit: string | undefined;
  /** Sentences; with any, there is nothing to compare. */
  readonly problems: readonly string[];
  readonly notices: readonly string[];
}

/**
 * `<compare-results data-calculator="…">` around what the build printed for two scenarios. Puts in their
 * place the results of the two links that the form or the address (`?a=…&b=…`) names.
 */
class CompareResultsElement extends HTMLElement {
  connectedCallback(): void {
    const load = loaders.get(this.dataset['calculator'] ?? '');
    void load?.().then((calculator) => {
      this.#start(calculator);
    });
  }

  #start(calculator: Calculator): void {
    const form = this.querySelector('form');
    const links = [...this.querySelectorAll('input')];
    const parameters = new URLSearchParams(location.search);
    for (const input of links) input.value = parameters.get(input.name) ?? '';
    if (form !== null) form.hidden = false;
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const address = new URL(location.href);
      for (const input of links) address.searchParams.set(input.name, input.value);
      history.replaceState(history.state, '', address);
      this.#compare(calculator, links);
    });
    if (links.every(({ value }) => value !== '')) this.#compare(calculator, links);
  }

  #compare(plain: Calculator, links: readonly HTMLInputElement[]): void {
    const [a, b] = links.map((link) => sideOf(plain, link.value));
    if (a === undefined || b === undefined) return;
    const told = (['problems', 'notices'] as const).flatMap((kind) =>
      [a, b].flatMap((side, index) =>
        side[kind].map((text) => `Link ${index === 0 ? 'A' : 'B'}: ${text}`),
      ),
    );
    this.#part('problem').hidden = told.length === 0;
    this.#part('problem').replaceChildren(told.join(' '));
    if (a.problems.length + b.problems.length > 0) return;
    const calculator = inUnit(plain, a.unit);
    for (const [index, heading] of [...this.querySelectorAll('[data-name]')].entries()) {
      heading.replaceChildren(index === 0 ? 'A' : 'B');
    }
    const rows = differences(calculator, a.values, b.values);
    this.#part('inputs').replaceChildren(
      ...(rows.length === 0
        ? [row('All inputs', 'the same', 'the same')]
        : rows.map(({ field, a: one, b: other }) =>
            row(
              named(field.label, field.typedUnit ?? field.unit),
              writeField(field, one),
              writeField(field, other),
            ),
          )),
    );
    const outcomes = [a, b].map(({ values }) => answer(calculator, values));
    this.#part('answers').replaceChildren(
      ...calculator.shown.map(({ name, label }) =>
        row(
          label,
          ...outcomes.map((outcome) =>
            outcome.ok
              ? (outcome.answers.find((line) => line.name === name)?.text ?? 'none')
              : (outcome.problems[0]?.message ?? 'none'),
          ),
        ),
      ),
    );
    const waterfall = differenceWaterfall(calculator, a.values, b.values);
    this.#part('waterfall').replaceChildren(
      waterfall === undefined
        ? 'One of the two has no number to compare.'
        : svgElement(drawWaterfall(waterfall)),
    );
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`The comparison has no part ${name}.`);
    return part;
  }
}

/** What a link holds, opened as the calculator’s page opens it; a range counts by its middle. */
function sideOf(plain: Calculator, link: string): Side {
  const none = { values: {}, unit: undefined, notices: [] };
  const text = link.trim();
  if (text === '') return { ...none, problems: ['paste the address of a result.'] };
  if (!URL.canParse(text, location.href) || !/[/?]/.test(text)) {
    return { ...none, problems: ['this is not the address of a result.'] };
  }
  const { pathname, searchParams } = new URL(text, location.href);
  const isOwn = text.startsWith('?') || pathname.includes(`/${plain.id}/`);
  if (!isOwn) return { ...none, problems: [`this is not a result of “${plain.title}”.`] };
  const calculator = inUnit(plain, searchParams.get('u') ?? '');
  const opened = readLink(calculator, searchParams, startState(calculator));
  const values: Record<string, FieldValue> = {};
  const problems: string[] = [];
  const notices = [...opened.notices];
  for (const field of calculator.fields) {
    const read = readField(field, opened.typed.get(field.name) ?? '');
    if (read.ok) {
      values[field.name] = read.value;
      if (read.range !== undefined)
        notices.push(`${field.label} counts by the middle of its range.`);
    } else problems.push(`${field.label}: ${read.message}`);
  }
  return { values, unit: opened.unit, problems, notices };
}

function row(label: string, ...cells: readonly string[]): HTMLElement {
  const heading = element('th', { scope: 'row' }, label);
  return element('tr', {}, heading, ...cells.map((text) => element('td', {}, text)));
}

customElements.define('compare-results', CompareResultsElement);
