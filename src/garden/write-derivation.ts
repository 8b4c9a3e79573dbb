import { printFormula, printSubstituted } from '../models/formula/print.ts';
import { plainText } from '../models/formula/style.ts';
import { deriveValues, numberOf } from './derive-facts.ts';
import type { Fact, FactReference } from './facts.ts';
import { formatFact } from './format-fact.ts';

/** How one number of a fact follows, for people. */
export interface Working {
  /** `hpl / efficiency` */
  readonly formula: string;
  /** `1,809 / 60.9` */
  readonly numbers: string;
  /** The number as the fact prints it. */
  readonly result: string;
}

/** What a name in the formula stands for. */
export interface WorkingInput extends FactReference {
  readonly name: string;
  /** Its value with unit. */
  readonly text: string;
}

/** How each derived number of a fact follows, and from what. */
export function writeDerivation(
  fact: Fact,
  facts: ReadonlyMap<string, Fact>,
): { readonly workings: readonly Working[]; readonly inputs: readonly WorkingInput[] } {
  const inputs = fact.derived?.inputs ?? [];
  const scope = Object.fromEntries(
    inputs.map((input) => [input.name, numberOf(input, facts) ?? NaN]),
  );
  return {
    workings: deriveValues(fact, facts).map(({ part, formula }) => ({
      formula: printFormula(formula, plainText(), (name) => name),
      numbers: printSubstituted(formula, plainText(), scope),
      result: formatFact(fact, part),
    })),
    inputs: inputs.map((input) => {
      const known = facts.get(input.id);
      return { ...input, text: known === undefined ? '' : formatFact(known, input.part) };
    }),
  };
}
