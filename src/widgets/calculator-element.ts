import { type Calculator, type FieldValues, startValues } from '../calculators/calculator.ts';
import { formatQuantity } from '../models/format.ts';
import { parseNumber, writeNumber } from '../models/parse.ts';

/** Each calculator is fetched with its model only where it stands. */
const loaders: ReadonlyMap<string, () => Promise<{ readonly calculator: Calculator }>> = new Map([
  ['margin-mixing', () => import('../calculators/margin-mixing.ts')],
]);

const settleMilliseconds = 700;

/**
 * `<cost-calculator data-calculator="…">` around the form and the results that the build printed.
 * Recomputes with the same function as the reader types, explains beside its field what cannot be
 * used, and keeps every changed input in the address.
 */
class CostCalculatorElement extends HTMLElement {
  #calculator: Calculator | undefined;
  #starts: FieldValues = {};
  #settling: number | undefined;
  readonly #stop = new AbortController();

  connectedCallback(): void {
    const load = loaders.get(this.dataset['calculator'] ?? '');
    if (load === undefined) return;
    void load().then(({ calculator }) => {
      this.#start(calculator);
    });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    clearTimeout(this.#settling);
  }

  #start(calculator: Calculator): void {
    const { signal } = this.#stop;
    if (signal.aborted) return;
    this.#calculator = calculator;
    this.#starts = startValues(calculator, Object.fromEntries(this.#readStarts(calculator)));
    this.querySelector('fieldset')?.removeAttribute('disabled');
    this.addEventListener(
      'input',
      () => {
        this.#update(true);
      },
      { signal },
    );
    this.querySelector('form')?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
      },
      { signal },
    );
    addEventListener(
      'popstate',
      () => {
        this.#restore();
      },
      { signal },
    );
    this.#restore();
  }

  #readStarts(calculator: Calculator): [string, number][] {
    return calculator.fields.flatMap(({ name, unit }) => {
      const parsed = parseNumber(this.#input(name)?.dataset['start'] ?? '', unit);
      return parsed.ok ? [[name, parsed.value]] : [];
    });
  }

  #input(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  }

  /** With several calculators on a page, each has its id before its names in the address. */
  #parameter(name: string): string {
    const isAlone = document.querySelectorAll('cost-calculator').length === 1;
    return isAlone ? name : `${this.#calculator?.id ?? ''}.${name}`;
  }

  #restore(): void {
    const parameters = new URLSearchParams(location.search);
    for (const { name, unit } of this.#calculator?.fields ?? []) {
      const input = this.#input(name);
      const start = this.#starts[name];
      if (input === null || start === undefined) continue;
      input.value = parameters.get(this.#parameter(name)) ?? writeNumber(start, unit);
    }
    this.#update(false);
  }

  #update(isTyping: boolean): void {
    const calculator = this.#calculator;
    if (calculator === undefined) return;
    const problems = new Map<string, string>();
    const values: Record<string, number> = {};
    for (const { name, unit } of calculator.fields) {
      const parsed = parseNumber(this.#input(name)?.value ?? '', unit);
      if (parsed.ok) values[name] = parsed.value;
      else problems.set(name, parsed.reason);
    }
    const outcome = problems.size === 0 ? calculator.answer(values) : undefined;
    if (outcome?.ok === false) {
      for (const { name, message } of outcome.problems) problems.set(name, message);
    }
    this.#showProblems(problems);
    this.classList.toggle('stale', problems.size > 0);
    if (outcome?.ok === true) {
      for (const { name, value, unit, remark } of outcome.answers) {
        const row = this.querySelector(`[data-answer="${name}"]`);
        row?.querySelector('.value')?.replaceChildren(formatQuantity(value, unit));
        row?.querySelector('small')?.replaceChildren(remark ?? '');
      }
    }
    if (isTyping) this.#settle(problems);
  }

  #showProblems(problems: ReadonlyMap<string, string>): void {
    for (const place of this.querySelectorAll<HTMLElement>('[data-problem]')) {
      const name = place.dataset['problem'] ?? '';
      const message = problems.get(name);
      place.hidden = message === undefined;
      place.replaceChildren(message ?? '');
      const input = this.#input(name);
      if (message === undefined) input?.removeAttribute('aria-invalid');
      else input?.setAttribute('aria-invalid', 'true');
    }
  }

  /** Once typing rests, the address holds what was typed and the result is read out. */
  #settle(problems: ReadonlyMap<string, string>): void {
    this.#writeAddress();
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => {
      const first = this.querySelector('[data-answer]');
      const [problem] = problems.values();
      const label = first?.querySelector('th')?.textContent ?? '';
      const result = first?.querySelector('.value')?.textContent ?? '';
      this.querySelector('[role="status"]')?.replaceChildren(problem ?? `${label}: ${result}`);
    }, settleMilliseconds);
  }

  #writeAddress(): void {
    const address = new URL(location.href);
    for (const { name, unit } of this.#calculator?.fields ?? []) {
      const typed = this.#input(name)?.value.trim() ?? '';
      const parsed = parseNumber(typed, unit);
      const isChanged = !parsed.ok || parsed.value !== this.#starts[name];
      if (isChanged && typed !== '') address.searchParams.set(this.#parameter(name), typed);
      else address.searchParams.delete(this.#parameter(name));
    }
    history.replaceState(history.state, '', address);
  }
}

customElements.define('cost-calculator', CostCalculatorElement);
