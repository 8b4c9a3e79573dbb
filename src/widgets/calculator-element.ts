import {
  answer,
  drawingOf,
  startValues,
  type Calculator,
  type FieldValue,
} from '../calculators/calculator.ts';
import { readAddress, writeAddress } from '../calculators/address.ts';
import { readField, stepField, writeField } from '../calculators/reading.ts';
import { unitChoicesOf, type UnitChoice } from '../calculators/unit-choices.ts';
import { sweepChart } from '../calculators/sweep.ts';
import { drawLineChart } from '../charts/line-chart.ts';
import type { Range } from '../models/sampling/ranges.ts';
import { loaders } from './calculator-loaders.ts';
import { element } from './element.ts';
import { svgElement } from './svg-element.ts';

const settleMilliseconds = 700;

type Values = Record<string, FieldValue>;

/**
 * `<cost-calculator data-calculator="…">` around the form and the results that the build printed.
 * Loads when it comes near the screen, recomputes with the same functions as the reader types, explains
 * beside its field what cannot be used, and keeps every changed input in the address.
 */
class CostCalculatorElement extends HTMLElement {
  #calculator: Calculator | undefined;
  #starts: Values = {};
  #values: Values = {};
  #settling: number | undefined;
  #spread = 0;
  readonly #stop = new AbortController();
  readonly #near = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#load();
    },
    { rootMargin: '50%' },
  );

  connectedCallback(): void {
    this.#near.observe(this);
  }

  disconnectedCallback(): void {
    this.#near.disconnect();
    this.#stop.abort();
    clearTimeout(this.#settling);
  }

  #load(): void {
    this.#near.disconnect();
    const load = loaders.get(this.dataset['calculator'] ?? '');
    void load?.().then(({ calculator }) => {
      if (!this.#stop.signal.aborted) this.#start(calculator);
    });
  }

  #start(calculator: Calculator): void {
    const { signal } = this.#stop;
    this.#calculator = calculator;
    this.#starts = { ...startValues(calculator, this.#readStarts(calculator)) };
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = false;
    for (const hidden of this.querySelectorAll<HTMLElement>(
      '[data-part="tools"], [data-part="units"], [data-preset]',
    )) {
      hidden.hidden = false;
    }
    const form = this.querySelector('form');
    form?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
      },
      { signal },
    );
    this.addEventListener(
      'input',
      () => {
        this.#update(true);
      },
      { signal },
    );
    for (const type of ['focusin', 'pointerover'] as const) {
      this.addEventListener(
        type,
        ({ target }) => {
          if (target instanceof Element) void this.#highlight(calculator, target);
        },
        { signal },
      );
    }
    this.addEventListener(
      'keydown',
      (event) => {
        this.#step(event);
      },
      { signal },
    );
    this.addEventListener(
      'click',
      (event) => {
        this.#press(event);
      },
      { signal },
    );
    this.addEventListener(
      'toggle',
      () => {
        void this.#showWorking(calculator, this.#values);
      },
      { signal, capture: true },
    );
    addEventListener(
      'popstate',
      () => {
        void this.#restore();
      },
      { signal },
    );
    void this.#restore();
  }

  #readStarts(calculator: Calculator): Values {
    const starts: Values = {};
    for (const field of calculator.fields) {
      const read = readField(field, this.#input(field.name)?.dataset['start'] ?? '');
      if (read.ok) starts[field.name] = read.value;
    }
    return starts;
  }

  #input(name: string): HTMLInputElement | HTMLSelectElement | null {
    return this.querySelector(`:is(input, select)[name="${name}"]`);
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part="${name}"]`);
  }

  /** With several calculators on a page, each has its id before its names in the address. */
  get #prefix(): string {
    const isAlone = document.querySelectorAll('cost-calculator').length === 1;
    return isAlone ? '' : `${this.#calculator?.id ?? ''}.`;
  }

  /** The other unit that the reader chose for the answers. */
  #unit(calculator: Calculator): UnitChoice | undefined {
    const chosen = this.querySelector<HTMLSelectElement>('[data-units]')?.value;
    return unitChoicesOf(calculator).find(({ name }) => name === chosen);
  }

  async #restore(): Promise<void> {
    const calculator = this.#calculator;
    if (calculator === undefined) return;
    const address = readAddress(calculator, new URLSearchParams(location.search), this.#prefix);
    const { oldVersion } = address;
    const earlier =
      oldVersion === undefined
        ? undefined
        : (await import('../calculators/published-starts.ts')).publishedStarts(
            calculator,
            oldVersion,
          );
    const changed = new Map<string, string>();
    for (const field of calculator.fields) {
      const input = this.#input(field.name);
      const start = this.#starts[field.name];
      if (input === null || start === undefined) continue;
      const before = start === field.start ? (earlier?.[field.name] ?? start) : start;
      input.value = address.typed.get(field.name) ?? writeField(field, before);
      if (before !== start && !address.typed.has(field.name)) {
        changed.set(field.name, writeField(field, start));
      }
      if (address.typed.has(field.name)) input.closest('details')?.setAttribute('open', '');
    }
    const units = this.querySelector<HTMLSelectElement>('[data-units]');
    if (units !== null) units.value = address.unit ?? '';
    this.#notify([
      ...(address.unknown.length > 0
        ? [`The address names ${address.unknown.join(', ')}, which this calculator does not have.`]
        : []),
      ...this.#tellOfChange(calculator, oldVersion, earlier !== undefined, changed),
    ]);
    this.#update(false);
  }

  /** An old address opens with the result that it had; the reader may have that of today. */
  #tellOfChange(
    calculator: Calculator,
    version: string | undefined,
    isKnown: boolean,
    changed: ReadonlyMap<string, string>,
  ): readonly (Node | string)[] {
    if (version === undefined || (isKnown && changed.size === 0)) return [];
    if (!isKnown) {
      return [
        'The defaults have changed since this address was made: inputs that it does not name are those of today.',
      ];
    }
    const labels = calculator.fields.filter(({ name }) => changed.has(name));
    const button = element('button', { type: 'button' }, 'Use those of today');
    button.addEventListener('click', () => {
      this.#fill(changed);
    });
    return [
      `Defaults have changed since this address was made: ${labels.map(({ label }) => label).join(', ')}. These are the earlier ones. `,
      button,
    ];
  }

  #notify(messages: readonly (Node | string)[]): void {
    const notice = this.#part('notice');
    if (notice === null) return;
    notice.hidden = messages.length === 0;
    notice.replaceChildren(...messages);
  }

  /** Arrow keys step a number; with Shift ten times as far. */
  #step(event: KeyboardEvent): void {
    const { target, key, shiftKey } = event;
    if (!(target instanceof HTMLInputElement) || (key !== 'ArrowUp' && key !== 'ArrowDown')) return;
    const field = this.#calculator?.fields.find(({ name }) => name === target.name);
    if (field === undefined) return;
    const read = readField(field, target.value);
    if (!read.ok || read.range !== undefined || typeof read.value !== 'number') return;
    event.preventDefault();
    const steps = (key === 'ArrowUp' ? 1 : -1) * (shiftKey ? 10 : 1);
    target.value = writeField(field, stepField(field, read.value, steps));
    this.#update(true);
  }

  #update(isTyping: boolean): void {
    const calculator = this.#calculator;
    if (calculator === undefined) return;
    const problems = new Map<string, string>();
    const ranges = new Map<string, Range>();
    const values: Values = {};
    for (const field of calculator.fields) {
      const read = readField(field, this.#input(field.name)?.value ?? '');
      if (!read.ok) problems.set(field.name, read.message);
      else {
        values[field.name] = read.value;
        if (read.range !== undefined) ranges.set(field.name, read.range);
      }
    }
    const outcome =
      problems.size === 0 ? answer(calculator, values, this.#unit(calculator)) : undefined;
    if (outcome?.ok === false) {
      for (const { name, message } of outcome.problems) problems.set(name, message);
    }
    this.#showProblems(problems);
    this.classList.toggle('stale', problems.size > 0);
    if (outcome?.ok === true) {
      this.#values = values;
      for (const { name, text, remark } of outcome.answers) {
        const row = this.querySelector(`[data-answer="${name}"]`);
        row?.querySelector('.value')?.replaceChildren(text);
        row?.querySelector('small')?.replaceChildren(remark ?? '');
      }
      this.#draw(calculator, values);
      void this.#showSpread(calculator, values, ranges);
    }
    if (isTyping) this.#settle(calculator, problems);
  }

  #draw(calculator: Calculator, values: Values): void {
    const drawing = drawingOf(calculator, values);
    if (drawing !== undefined) this.#part('drawing')?.replaceChildren(svgElement(drawing));
    const chart = sweepChart(calculator, values);
    if (chart !== undefined) this.#part('chart')?.replaceChildren(svgElement(drawLineChart(chart)));
    void this.#showMovers(calculator, values);
    void this.#showWorking(calculator, values);
  }

  async #showMovers(calculator: Calculator, values: Values): Promise<void> {
    const place = this.#part('tornado');
    const table = this.#part('movers')?.querySelector('tbody');
    if (place === null || !table) return;
    const { showMovers } = await import('./show-movers.ts');
    showMovers(calculator, values, { drawing: place, table });
  }

  /** The working is fetched when it is opened first, and follows while it is open. */
  async #showWorking(calculator: Calculator, values: Values): Promise<void> {
    if (this.querySelector(':is(.how, .working)[open]') === null) return;
    const { showWorking } = await import('./show-working.ts');
    showWorking(this, calculator, values);
    const { activeElement } = document;
    if (activeElement !== null && this.contains(activeElement)) {
      void this.#highlight(calculator, activeElement);
    }
  }

  async #highlight(calculator: Calculator, over: Element): Promise<void> {
    if (this.querySelector(':is(.how, .working)[open]') === null) return;
    const { highlightUses } = await import('./highlight-uses.ts');
    highlightUses(this, calculator, over);
  }

  /** Samples in short tasks; a later keystroke ends an earlier run. */
  async #showSpread(
    calculator: Calculator,
    values: Values,
    ranges: ReadonlyMap<string, Range>,
  ): Promise<void> {
    this.#spread += 1;
    const run = this.#spread;
    const place = this.#part('spread');
    if (place === null) return;
    place.hidden = ranges.size === 0;
    if (ranges.size === 0) return;
    const { showSpread } = await import('./show-spread.ts');
    await showSpread(place, () => run === this.#spread, { calculator, values, ranges });
  }

  #showProblems(problems: ReadonlyMap<string, string>): void {
    for (const place of this.querySelectorAll<HTMLElement>('[data-problem]')) {
      const name = place.dataset['problem'] ?? '';
      const message = problems.get(name);
      place.hidden = message === undefined;
      place.replaceChildren(message ?? '');
      const input = this.#input(name);
      if (message === undefined) input?.removeAttribute('aria-invalid');
      else {
        input?.setAttribute('aria-invalid', 'true');
        input?.closest('details')?.setAttribute('open', '');
      }
    }
  }

  /** Once typing rests, the address holds what was typed and the result is read out. */
  #settle(calculator: Calculator, problems: ReadonlyMap<string, string>): void {
    history.replaceState(history.state, '', this.#address(calculator));
    this.#notify([]);
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => {
      const first = this.querySelector('[data-answer]');
      const [problem] = problems.values();
      const label = first?.querySelector('summary')?.textContent ?? '';
      const result = first?.querySelector('.value')?.textContent ?? '';
      this.querySelector('[role="status"]')?.replaceChildren(problem ?? `${label}: ${result}`);
    }, settleMilliseconds);
  }

  #address(calculator: Calculator): string {
    const address = new URL(location.href);
    const typed = new Map(
      calculator.fields.map(({ name }) => [name, this.#input(name)?.value ?? '']),
    );
    writeAddress(calculator, typed, this.#starts, address.searchParams, this.#prefix);
    const unit = this.#unit(calculator)?.name;
    if (unit === undefined) address.searchParams.delete(`${this.#prefix}u`);
    else address.searchParams.set(`${this.#prefix}u`, unit);
    return address.href;
  }

  #press({ target }: MouseEvent): void {
    const calculator = this.#calculator;
    if (calculator === undefined || !(target instanceof HTMLButtonElement)) return;
    const { preset, apply, tool } = target.dataset;
    if (apply !== undefined) this.#fill(new Map([[apply, target.value]]));
    if (preset !== undefined) {
      const values = startValues(
        calculator,
        calculator.presets.find(({ name }) => name === preset)?.values,
      );
      this.#fill(
        new Map(
          calculator.fields.map((field) => [
            field.name,
            writeField(field, values[field.name] ?? field.start),
          ]),
        ),
      );
    }
    if (tool !== undefined) void this.#take(calculator, tool);
  }

  #fill(typed: ReadonlyMap<string, string>): void {
    for (const [name, text] of typed) {
      const input = this.#input(name);
      if (input !== null) input.value = text;
    }
    this.#update(true);
  }

  async #take(calculator: Calculator, tool: string): Promise<void> {
    const { takeResult } = await import('./take-result.ts');
    const told = await takeResult(tool, {
      calculator,
      values: this.#values,
      address: this.#address(calculator),
      site: this.dataset['site'] ?? '',
    });
    this.#part('told')?.replaceChildren(told);
  }
}

customElements.define('cost-calculator', CostCalculatorElement);
