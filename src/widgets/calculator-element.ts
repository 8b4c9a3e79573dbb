import { answer } from '../calculators/answer.ts';
import type { Calculator } from '../calculators/calculator.ts';
import { readField, writeField } from '../calculators/reading.ts';
import { sweepChart } from '../calculators/sweep.ts';
import type { State } from '../calculators/values.ts';
import { drawLineChart } from '../charts/line-chart.ts';
import { inputOf, readForm, showProblems, typedIn } from './calculator-form.ts';
import { element } from './element.ts';
import type { Placed } from './keep-link.ts';
import { svgElement } from './svg-element.ts';

const settleMilliseconds = 700;

/** What follows a result, one after the other. */
export type Step = () => Promise<void> | undefined;

/**
 * `<cost-calculator data-calculator="…">` around the form and the results that the build printed.
 * Loads when it comes near the screen, recomputes with the same functions as the reader types, explains
 * beside its field what cannot be used, draws the answer, and keeps every changed input in the address.
 * On other sites it is this and no more; on ours `whole-calculator.ts` adds the rest.
 */
export abstract class CalculatorElement extends HTMLElement {
  /** In the units of the model, and in those that the reader chose. */
  protected plain: Calculator | undefined;
  protected calculator: Calculator | undefined;
  /** The last that could be computed. */
  protected state: State = { values: {}, ranges: new Map() };
  /** Work for earlier keystrokes ends when this has moved on. */
  protected run = 0;
  #settling = 0;
  readonly #stop = new AbortController();
  readonly #near = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#bring();
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

  /** Brings the calculator that it stands for. */
  protected abstract load(): Promise<Calculator> | undefined;

  #bring(): void {
    this.#near.disconnect();
    void this.load()?.then((calculator) => {
      if (!this.#stop.signal.aborted) this.start(calculator);
    });
  }

  protected start(calculator: Calculator): void {
    this.plain = this.calculator = calculator;
    this.state = readForm(this, calculator);
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = false;
    const units = this.place('units');
    if (units !== null) units.hidden = false;
    this.listen('submit', (event) => {
      event.preventDefault();
    });
    this.listen('input', ({ target }) => {
      this.follow(target);
    });
    this.listen('keydown', (event) => {
      void this.#step(event);
    });
    const restore = (): void => {
      void this.#restore();
    };
    addEventListener('popstate', restore, { signal: this.#stop.signal });
    if (location.search !== '') restore();
    else if (this.place('chart')?.hasChildNodes() === false) this.update(false);
  }

  protected listen<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void {
    // Captured, since some of these do not rise.
    this.addEventListener(type, listener, { signal: this.#stop.signal, capture: true });
  }

  protected place(name: string): HTMLElement | null {
    return this.querySelector(`[data-part="${name}"]`);
  }

  get #units(): HTMLSelectElement | null {
    return this.querySelector('[data-units]');
  }

  /** What a link needs; with several calculators on a page, each has its id before its names. */
  protected placed(calculator: Calculator): Placed {
    const isAlone = document.querySelectorAll('cost-calculator').length === 1;
    return {
      root: this,
      calculator,
      prefix: isAlone ? '' : `${calculator.id}.`,
      typed: typedIn(this, calculator),
      unit: this.#units?.value || undefined,
    };
  }

  /** Answers to what was typed into `target`. */
  protected follow(target: EventTarget | null): void {
    if (target === this.#units) void this.#switchUnit();
    else this.update(true);
  }

  async #restore(): Promise<void> {
    const { plain } = this;
    if (plain === undefined) return;
    // Read now: what was typed before may yet be written into the address.
    const parameters = new URLSearchParams(location.search);
    const { openLink } = await import('./after-change.ts');
    const { prefix } = this.placed(plain);
    if (this.#units !== null) this.#units.value = parameters.get(`${prefix}u`) ?? '';
    await this.#switchUnit(false);
    const opened = openLink(this, this.calculator ?? plain, parameters, prefix);
    for (const [name, text] of opened.typed) {
      const input = inputOf(this, name);
      if (input !== null) input.value = text;
      if (opened.named.has(name)) input?.closest('details')?.setAttribute('open', '');
    }
    const today = element('button', { type: 'button' }, 'Use those of today');
    today.addEventListener('click', () => {
      this.fill(opened.today);
    });
    this.#notify([opened.notices.join(' '), ...(opened.today.size > 0 ? [' ', today] : [])]);
    this.update(false);
    if (opened.named.size > 0) await this.#keepLink();
  }

  /** Answers, and what is typed where units of inputs differ, in the unit that was chosen. */
  async #switchUnit(isChosen = true): Promise<void> {
    const [plain, from] = [this.plain, this.calculator];
    const name = this.#units?.value;
    if (plain === undefined || from === undefined || (name === '' && from === plain)) return;
    const { switchUnit } = await import('./after-change.ts');
    this.calculator = switchUnit(this, plain, from, name);
    if (isChosen) this.update(true);
  }

  #notify(messages: readonly (Node | string)[]): void {
    const notice = this.place('notice');
    if (notice === null) return;
    notice.replaceChildren(...messages);
    notice.hidden = notice.textContent === '';
  }

  /** Arrow keys step a number; with Shift ten times as far. */
  async #step(event: KeyboardEvent): Promise<void> {
    const { target, key, shiftKey } = event;
    if (!(target instanceof HTMLInputElement) || (key !== 'ArrowUp' && key !== 'ArrowDown')) return;
    const field = this.calculator?.fields.find(({ name }) => name === target.name);
    if (field === undefined) return;
    event.preventDefault();
    const { stepField } = await import('./after-change.ts');
    const read = readField(field, target.value);
    if (!read.ok || read.range !== undefined || typeof read.value !== 'number') return;
    const steps = (key === 'ArrowUp' ? 1 : -1) * (shiftKey ? 10 : 1);
    target.value = writeField(field, stepField(field, read.value, steps));
    this.update(true);
  }

  protected update(isTyping: boolean): void {
    const { calculator } = this;
    if (calculator === undefined) return;
    this.run += 1;
    const { problems, ...state } = readForm(this, calculator);
    const active = this.querySelector(':focus')?.getAttribute('name') ?? '';
    const outcome = problems.size === 0 ? answer(calculator, state.values) : undefined;
    if (outcome?.ok === false) {
      // What no field can mend alone stands at the one that is being changed.
      const here = typedIn(this, calculator).has(active) ? active : calculator.fields[0]?.name;
      for (const { name, message } of outcome.problems) problems.set(name || (here ?? ''), message);
    }
    showProblems(this, problems);
    this.classList.toggle('held', problems.size > 0);
    if (outcome?.ok === true) {
      this.state = state;
      for (const { name, text, remark } of outcome.answers) {
        const row = this.querySelector(`[data-answer="${name}"]`);
        row?.querySelector('.value')?.replaceChildren(text);
        row?.querySelector('small')?.replaceChildren(remark ?? '');
      }
      this.place('now')?.replaceChildren(outcome.answers[0]?.text ?? '');
      void this.#draw(this.steps(calculator), this.run);
    }
    if (isTyping) void this.#settle(problems);
  }

  /** Drawings follow in tasks of their own, so that none holds up the next keystroke. */
  async #draw(steps: readonly Step[], run: number): Promise<void> {
    for (const step of steps) {
      await new Promise((resolve) => setTimeout(resolve));
      if (run !== this.run) return;
      await step();
    }
  }

  /** What is to be drawn for the last state. */
  protected steps(calculator: Calculator): readonly Step[] {
    return [
      () => {
        const chart = sweepChart(calculator, this.state.values);
        if (chart !== undefined) {
          this.place('chart')?.replaceChildren(svgElement(drawLineChart(chart)));
        }
        const ranged = this.place('ranged');
        if (ranged !== null) ranged.hidden = this.state.ranges.size === 0;
        return undefined;
      },
    ];
  }

  /**
   * The address holds what was typed, from the first change and again once typing rests, when the result is read
   * out: browsers refuse more than a hundred new addresses in half a minute, and a slider makes sixty a second.
   */
  async #settle(problems: ReadonlyMap<string, string>): Promise<void> {
    this.#notify([]);
    const isFirst = this.#settling === 0;
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => {
      this.#settling = 0;
      const first = this.querySelector('[data-answer]');
      const [problem] = problems.values();
      const label = first?.querySelector('summary, th:not(:has(*))')?.textContent ?? '';
      const result = first?.querySelector('.value')?.textContent ?? '';
      this.querySelector('[role="status"]')?.replaceChildren(problem ?? `${label}: ${result}`);
      if (!isFirst) void this.#keepLink();
    }, settleMilliseconds);
    if (isFirst) await this.#keepLink();
  }

  async #keepLink(): Promise<void> {
    const { keepLink } = await import('./after-change.ts');
    if (this.calculator !== undefined) keepLink(this.placed(this.calculator));
  }

  protected fill(typed: ReadonlyMap<string, string>): void {
    for (const [name, text] of typed) {
      const input = inputOf(this, name);
      if (input !== null) input.value = text;
    }
    this.update(true);
  }
}
