import type { Calculator, CalculatorField, Draw, FieldValues } from './calculator.ts';

/** A start that is the value of a fact. */
export interface FactStart {
  readonly id: string;
  /** Which of several values, from 1. */
  readonly part?: number;
  /** What the fact's value is multiplied by, such as 0.01 for percent. */
  readonly times?: number;
  /** Which end of a range, or its middle. */
  readonly end?: 'low' | 'high' | 'middle';
}

/** Where a start comes from. */
export interface StartReason {
  /** Why this start, or what to watch, as sentences. */
  readonly why: string;
  /** The fact that the start is the value of. */
  readonly fact?: FactStart;
  /** A fact that the start leans on without being its value. */
  readonly see?: string;
}

/** A situation to start from. */
export interface Preset {
  readonly name: string;
  readonly title: string;
  /** Who is in this situation, and why these numbers. */
  readonly about: string;
  readonly values: FieldValues;
}

/** What a page says about a calculator. The browser computes without it. */
export interface Background {
  readonly presets: readonly Preset[];
  /** By field. Where nothing is said here, the model says it. */
  readonly starts: Readonly<Record<string, StartReason>>;
}

export interface PublishedField extends CalculatorField, StartReason {}

/** A calculator with all that its page says. */
export interface PublishedCalculator extends Calculator {
  readonly fields: readonly PublishedField[];
  readonly presets: readonly Preset[];
  /** Draws what is counted. */
  readonly draw?: Draw;
}

/** Puts a calculator and its background together. */
export function publish(
  calculator: Calculator,
  background: Background,
  draw?: Draw,
): PublishedCalculator {
  const { presets, starts } = background;
  return {
    ...calculator,
    ...(draw !== undefined && { draw }),
    presets,
    fields: calculator.fields.map((field) => {
      const { model, name } = field;
      const { why, ...sources } = starts[name] ?? { why: '' };
      const about = model.kind === 'number' ? (model.about ?? '') : '';
      return { ...field, ...sources, why: why || sentence(about) };
    }),
  };
}

function sentence(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}
