import type { Calculator } from '../calculators/calculator.ts';
import { retype } from '../calculators/reading.ts';
import { startState } from '../calculators/values.ts';
import { CalculatorElement, type Step } from './calculator-element.ts';
import { inputOf } from './calculator-form.ts';
import { loaders } from './calculator-loaders.ts';

/**
 * The calculator as it stands on our pages: with sliders, working, what matters most, what follows
 * from ranges, drawings, scenarios and what can be taken away. What is needed only when asked for is
 * fetched then.
 */
export class WholeCalculatorElement extends CalculatorElement {
  protected override load(): Promise<Calculator> | undefined {
    return loaders.get(this.dataset['calculator'] ?? '')?.();
  }

  protected override start(calculator: Calculator): void {
    for (const hidden of this.querySelectorAll<HTMLElement>(
      '[data-part="tools"], [data-preset], .now',
    )) {
      hidden.hidden = false;
    }
    this.listen('click', (event) => {
      void this.#press(event);
    });
    for (const type of ['focusin', 'pointerover'] as const) {
      this.listen(type, ({ target }) => {
        if (target instanceof Element) void this.#highlight(target);
      });
    }
    this.listen('toggle', ({ target }) => {
      if (target instanceof Element && target.matches('.matters details')) void this.#showMovers();
      void this.#showWorking();
    });
    super.start(calculator);
  }

  protected override follow(target: EventTarget | null): void {
    if (target instanceof HTMLElement && target.dataset['slides'] !== undefined) {
      void this.#slide(target);
    } else super.follow(target);
  }

  async #slide(slider: HTMLElement): Promise<void> {
    const { followSlider } = await import('./sliders.ts');
    if (this.calculator === undefined) return;
    followSlider(this, this.calculator, slider);
    this.update(true);
  }

  protected override steps(calculator: Calculator): readonly Step[] {
    const { values } = this.state;
    return [
      async () => {
        const place = this.place('drawing');
        if (place === null) return;
        const { showDrawings } = await import('./show-drawings.ts');
        await showDrawings(place, calculator, values);
      },
      ...super.steps(calculator),
      async () => {
        const { moveSliders } = await import('./sliders.ts');
        moveSliders(this, calculator, values);
      },
      () => this.#showMovers(),
      () => this.#showWorking(),
      () => this.#showSpread(calculator),
    ];
  }

  async #showMovers(): Promise<void> {
    const place = this.place('tornado');
    const table = this.place('movers')?.querySelector('tbody');
    if (place === null || !table || this.calculator === undefined) return;
    const { showMovers } = await import('./show-movers.ts');
    showMovers(this.calculator, this.state, { drawing: place, table });
  }

  /** The working is fetched when it is opened first, and follows while it is open. */
  async #showWorking(): Promise<void> {
    if (this.querySelector(':is(.how, .working)[open]') === null) return;
    const { showWorking } = await import('./show-working.ts');
    if (this.calculator === undefined) return;
    showWorking(this, this.calculator, this.state.values);
    const { activeElement } = document;
    if (activeElement !== null && this.contains(activeElement)) void this.#highlight(activeElement);
  }

  async #highlight(over: Element): Promise<void> {
    if (this.querySelector(':is(.how, .working)[open]') === null) return;
    const { highlightUses } = await import('./highlight-uses.ts');
    highlightUses(this, over);
  }

  async #showSpread(calculator: Calculator): Promise<void> {
    const place = this.place('spread');
    const { ranges } = this.state;
    if (place === null) return;
    place.hidden = ranges.size === 0;
    if (ranges.size === 0) return;
    const { run } = this;
    const { showSpread } = await import('./show-spread.ts');
    await showSpread(place, () => run === this.run, calculator, this.state);
  }

  async #press({ target }: MouseEvent): Promise<void> {
    const { calculator } = this;
    if (calculator === undefined || !(target instanceof HTMLButtonElement)) return;
    const { preset, apply, tool, uses } = target.dataset;
    if (apply !== undefined) this.fill(new Map([[apply, target.value]]));
    if (preset !== undefined) {
      // What a scenario says is in the units of the model, whatever is typed in.
      const { readLink } = await import('./after-change.ts');
      const plain = this.plain ?? calculator;
      const { typed } = readLink(plain, new URLSearchParams(target.value), startState(plain));
      const written = plain.fields.map((field, index) => {
        const { [index]: twin = field } = calculator.fields;
        return [field.name, retype(field, twin, typed.get(field.name) ?? '')] as const;
      });
      this.fill(new Map(written));
    }
    if (uses !== undefined) {
      const input = inputOf(this, uses.split(' ')[0] ?? '');
      input?.closest('details')?.setAttribute('open', '');
      input?.focus();
    }
    if (tool !== undefined) await this.#take(calculator, tool);
  }

  async #take(calculator: Calculator, tool: string): Promise<void> {
    const { takeResult } = await import('./take-result.ts');
    const told = await takeResult(this, tool, this.placed(calculator), this.state);
    this.place('told')?.replaceChildren(told);
  }
}
