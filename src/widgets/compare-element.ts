import { readAddress } from '../calculators/address.ts';
import {
  answer,
  startValues,
  type Calculator,
  type FieldValue,
} from '../calculators/calculator.ts';
import { differences, differenceWaterfall } from '../calculators/compare.ts';
import { readField, writeField } from '../calculators/reading.ts';
import { drawWaterfall } from '../charts/waterfall-chart.ts';
import { loaders } from './calculator-loaders.ts';
import { element } from './element.ts';
import { svgElement } from './svg-element.ts';

/**
 * `<compare-results data-calculator="…">` around what the build printed for two scenarios. Puts in their
 * place the results of the two links that the form or the address (`?a=…&b=…`) names.
 */
class CompareResultsElement extends HTMLElement {
  connectedCallback(): void {
    const load = loaders.get(this.dataset['calculator'] ?? '');
    void load?.().then(({ calculator }) => {
      this.#start(calculator);
    });
  }

  #start(calculator: Calculator): void {
    const form = this.querySelector('form');
    const links = [...this.querySelectorAll('input')];
    const parameters = new URLSearchParams(location.search);
    for (const input of links) input.value = parameters.get(input.name) ?? '';
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const address = new URL(location.href);
      for (const input of links) address.searchParams.set(input.name, input.value);
      history.replaceState(history.state, '', address);
      this.#compare(calculator, links);
    });
    if (links.some(({ value }) => value !== '')) this.#compare(calculator, links);
  }

  #compare(calculator: Calculator, links: readonly HTMLInputElement[]): void {
    const problems: string[] = [];
    const [a = {}, b = {}] = links.map((link) => {
      const read = valuesOf(calculator, link.value);
      problems.push(
        ...read.problems.map((problem) => `Link ${link.name.toUpperCase()}: ${problem}`),
      );
      return read.values;
    });
    this.#part('problem').hidden = problems.length === 0;
    this.#part('problem').replaceChildren(problems.join(' '));
    if (problems.length > 0) return;
    for (const [index, heading] of [...this.querySelectorAll('[data-name]')].entries()) {
      heading.replaceChildren(index === 0 ? 'A' : 'B');
    }
    this.#part('inputs').replaceChildren(
      ...differences(calculator, a, b).map(({ field, a: one, b: other }) =>
        row(field.label, writeField(field, one), writeField(field, other)),
      ),
    );
    const outcomes = [a, b].map((values) => answer(calculator, values));
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
    const waterfall = differenceWaterfall(calculator, a, b);
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

/** The values that a link holds; a range counts by its middle. */
function valuesOf(
  calculator: Calculator,
  link: string,
): { values: Record<string, FieldValue>; problems: readonly string[] } {
  const query = link.includes('?') ? link.slice(link.indexOf('?')) : '';
  const address = readAddress(calculator, new URLSearchParams(query));
  const values = { ...startValues(calculator) };
  const problems = address.unknown.map((name) => `${name} is no input of this calculator.`);
  if (link.trim() !== '' && !link.includes('?') && !link.includes('/')) {
    problems.push('this is not the address of a result.');
  }
  for (const field of calculator.fields) {
    const typed = address.typed.get(field.name);
    if (typed === undefined) continue;
    const read = readField(field, typed);
    if (read.ok) values[field.name] = read.value;
    else problems.push(`${field.label}: ${read.message}`);
  }
  return { values, problems };
}

function row(label: string, ...cells: readonly string[]): HTMLElement {
  const heading = element('th', { scope: 'row' }, label);
  return element('tr', {}, heading, ...cells.map((text) => element('td', {}, text)));
}

customElements.define('compare-results', CompareResultsElement);
