import { answer } from '../calculators/answer.ts';
import type { Calculator } from '../calculators/calculator.ts';
import { readField, stepField, writeField } from '../calculators/reading.ts';
import { sweepChart } from '../calculators/sweep.ts';
import { startState, type State } from '../calculators/values.ts';
import { drawLineChart } from '../charts/line-chart.ts';
import { inputOf, readForm, showProblems, typedIn } from './calculator-form.ts';
import { loaders } from './calculator-loaders.ts';
import { element } from './element.ts';
import type { Placed } from './keep-link.ts';
import { svgElement } from './svg-element.ts';

const settleMilliseconds = 700;

/**
 * `<cost-calculator data-calculator="…">` around the form and the results that the build printed.
 * Loads when it comes near the screen, recomputes with the same functions as the reader types, explains
 * beside its field what cannot be used, and keeps every changed input in the address. What is needed
 * only when asked for is fetched then: links, working, ranges, what can be taken away.
 */
class CostCalculatorElement extends HTMLElement {
  /** In the units of the model, and in those that the reader chose. */
  #plain: Calculator | undefined;
  #calculator: Calculator | undefined;
  /** The last that could be computed. */
  #state: State = { values: {}, ranges: new Map() };
  #settling: number | undefined;
  /** Work for earlier keystrokes ends when this has moved on. */
  #run = 0;
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
    void load?.().then((calculator) => {
      if (!this.#stop.signal.aborted) this.#start(calculator);
    });
  }

  #start(calculator: Calculator): void {
    this.#plain = this.#calculator = calculator;
    this.#state = readForm(this, calculator);
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = false;
    for (const hidden of this.querySelectorAll<HTMLElement>(
      '[data-part="tools"], [data-part="units"], [data-preset]',
    )) {
      hidden.hidden = false;
    }
    this.#listen('submit', (event) => {
      event.preventDefault();
    });
    this.#listen('input', ({ target }) => {
      if (target === this.#units) void this.#switchUnit();
      else if (target instanceof HTMLElement && target.dataset['slides'] !== undefined) {
        void this.#slide(target);
      } else this.#update(true);
    });
    this.#listen('keydown', (event) => {
      this.#step(event);
    });
    this.#listen('click', (event) => {
      void this.#press(event);
    });
    for (const type of ['focusin', 'pointerover'] as const) {
      this.#listen(type, ({ target }) => {
        if (target instanceof Element) void this.#highlight(target);
      });
    }
    this.#listen('toggle', ({ target }) => {
      if (target instanceof Element && target.matches('.matters details')) void this.#showMovers();
      void this.#showWorking();
    });
    const { signal } = this.#stop;
    const restore = (): void => {
      void this.#restore();
    };
    addEventListener('popstate', restore, { signal });
    if (location.search !== '') restore();
  }

  #listen<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void {
    // Captured, since some of these do not rise.
    this.addEventListener(type, listener, { signal: this.#stop.signal, capture: true });
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part="${name}"]`);
  }

  get #units(): HTMLSelectElement | null {
    return this.querySelector('[data-units]');
  }

  /** What a link needs; with several calculators on a page, each has its id before its names. */
  #placed(calculator: Calculator): Placed {
    const isAlone = document.querySelectorAll('cost-calculator').length === 1;
    return {
      root: this,
      calculator,
      prefix: isAlone ? '' : `${calculator.id}.`,
      typed: typedIn(this, calculator),
      unit: this.#units?.value || undefined,
    };
  }

  async #restore(): Promise<void> {
    const plain = this.#plain;
    if (plain === undefined) return;
    const { openLink } = await import('./open-link.ts');
    const parameters = new URLSearchParams(location.search);
    const { prefix } = this.#placed(plain);
    if (this.#units !== null) this.#units.value = parameters.get(`${prefix}u`) ?? '';
    await this.#switchUnit(false);
    const opened = await openLink(this, this.#calculator ?? plain, parameters, prefix);
    for (const [name, text] of opened.typed) {
      const input = inputOf(this, name);
      if (input !== null) input.value = text;
      if (opened.named.has(name)) input?.closest('details')?.setAttribute('open', '');
    }
    const today = element('button', { type: 'button' }, 'Use those of today');
    today.addEventListener('click', () => {
      this.#fill(opened.today);
    });
    this.#notify([opened.notices.join(' '), ...(opened.today.size > 0 ? [' ', today] : [])]);
    this.#update(false);
    if (opened.named.size > 0) await this.#keepLink();
  }

  /** Answers, and what is typed where units of inputs differ, in the unit that was chosen. */
  async #switchUnit(isChosen = true): Promise<void> {
    const [plain, from] = [this.#plain, this.#calculator];
    const name = this.#units?.value;
    if (plain === undefined || from === undefined || (name === '' && from === plain)) return;
    const { switchUnit } = await import('./switch-unit.ts');
    this.#calculator = switchUnit(this, plain, from, name);
    if (isChosen) this.#update(true);
  }

  #notify(messages: readonly (Node | string)[]): void {
    const notice = this.#part('notice');
    if (notice === null) return;
    notice.replaceChildren(...messages);
    notice.hidden = notice.textContent === '';
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

  async #slide(slider: HTMLElement): Promise<void> {
    const { followSlider } = await import('./sliders.ts');
    if (this.#calculator === undefined) return;
    followSlider(this, this.#calculator, slider);
    this.#update(true);
  }

  #update(isTyping: boolean): void {
    const calculator = this.#calculator;
    if (calculator === undefined) return;
    this.#run += 1;
    const { problems, ...state } = readForm(this, calculator);
    const active = this.querySelector(':focus')?.getAttribute('name') ?? '';
    const outcome = problems.size === 0 ? answer(calculator, state.values) : undefined;
    if (outcome?.ok === false) {
      // What no field can mend alone stands at the one that is being changed.
      const here = typedIn(this, calculator).has(active) ? active : calculator.fields[0]?.name;
      for (const { name, message } of outcome.problems) problems.set(name || (here ?? ''), message);
    }
    showProblems(this, problems);
    this.classList.toggle('stale', problems.size > 0);
    if (outcome?.ok === true) {
      this.#state = state;
      for (const { name, text, remark } of outcome.answers) {
        const row = this.querySelector(`[data-answer="${name}"]`);
        row?.querySelector('.value')?.replaceChildren(text);
        row?.querySelector('small')?.replaceChildren(remark ?? '');
      }
      this.#part('now')?.replaceChildren(outcome.answers[0]?.text ?? '');
      void this.#draw(calculator, this.#run);
    }
    if (isTyping) void this.#settle(problems);
  }

  /** Drawings follow in tasks of their own, so that none holds up the next keystroke. */
  async #draw(calculator: Calculator, run: number): Promise<void> {
    const { values } = this.#state;
    const steps: readonly (() => Promise<void> | undefined)[] = [
      async () => {
        const place = this.#part('drawing');
        if (place === null) return;
        const { showDrawings } = await import('./show-drawings.ts');
        await showDrawings(place, calculator, values);
      },
      () => {
        const chart = sweepChart(calculator, values);
        if (chart !== undefined) {
          this.#part('chart')?.replaceChildren(svgElement(drawLineChart(chart)));
        }
        return undefined;
      },
      async () => {
        const { moveSliders } = await import('./sliders.ts');
        moveSliders(this, calculator, values);
      },
      () => this.#showMovers(),
      () => this.#showWorking(),
      () => this.#showSpread(calculator),
    ];
    for (const step of steps) {
      await new Promise((resolve) => setTimeout(resolve));
      if (run !== this.#run) return;
      await step();
    }
  }

  async #showMovers(): Promise<void> {
    const place = this.#part('tornado');
    const table = this.#part('movers')?.querySelector('tbody');
    if (place === null || !table || this.#calculator === undefined) return;
    const { showMovers } = await import('./show-movers.ts');
    showMovers(this.#calculator, this.#state, { drawing: place, table });
  }

  /** The working is fetched when it is opened first, and follows while it is open. */
  async #showWorking(): Promise<void> {
    if (this.querySelector(':is(.how, .working)[open]') === null) return;
    const { showWorking } = await import('./show-working.ts');
    if (this.#calculator === undefined) return;
    showWorking(this, this.#calculator, this.#state.values);
    const { activeElement } = document;
    if (activeElement !== null && this.contains(activeElement)) void this.#highlight(activeElement);
  }

  async #highlight(over: Element): Promise<void> {
    if (this.querySelector(':is(.how, .working)[open]') === null) return;
    const { highlightUses } = await import('./highlight-uses.ts');
    highlightUses(this, over);
  }

  async #showSpread(calculator: Calculator): Promise<void> {
    const place = this.#part('spread');
    const { ranges } = this.#state;
    if (place === null) return;
    place.hidden = ranges.size === 0;
    if (ranges.size === 0) return;
    const run = this.#run;
    const { showSpread } = await import('./show-spread.ts');
    await showSpread(place, () => run === this.#run, calculator, this.#state);
  }

  /** Once typing rests, the address holds what was typed and the result is read out. */
  async #settle(problems: ReadonlyMap<string, string>): Promise<void> {
    this.#notify([]);
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => {
      const first = this.querySelector('[data-answer]');
      const [problem] = problems.values();
      const label = first?.querySelector('summary')?.textContent ?? '';
      const result = first?.querySelector('.value')?.textContent ?? '';
      this.querySelector('[role="status"]')?.replaceChildren(problem ?? `${label}: ${result}`);
    }, settleMilliseconds);
    await this.#keepLink();
  }

  async #keepLink(): Promise<void> {
    const { keepLink } = await import('./keep-link.ts');
    if (this.#calculator !== undefined) keepLink(this.#placed(this.#calculator));
  }

  async #press({ target }: MouseEvent): Promise<void> {
    const calculator = this.#calculator;
    if (calculator === undefined || !(target instanceof HTMLButtonElement)) return;
    const { preset, apply, tool, uses } = target.dataset;
    if (apply !== undefined) this.#fill(new Map([[apply, target.value]]));
    if (preset !== undefined) {
      const { readLink } = await import('./open-link.ts');
      const parameters = new URLSearchParams(target.value);
      const starts = startState(calculator);
      this.#fill((await readLink(calculator, parameters, starts)).typed);
    }
    if (uses !== undefined) {
      const input = inputOf(this, uses.split(' ')[0] ?? '');
      input?.closest('details')?.setAttribute('open', '');
      input?.focus();
    }
    if (tool !== undefined) await this.#take(calculator, tool);
  }

  #fill(typed: ReadonlyMap<string, string>): void {
    for (const [name, text] of typed) {
      const input = inputOf(this, name);
      if (input !== null) input.value = text;
    }
    this.#update(true);
  }

  async #take(calculator: Calculator, tool: string): Promise<void> {
    const { takeResult } = await import('./take-result.ts');
    const told = await takeResult(this, tool, this.#placed(calculator), this.#state);
    this.#part('told')?.replaceChildren(told);
  }
}

customElements.define('cost-calculator', CostCalculatorElement);
