import { calculators } from '../calculators/index.ts';
import type { Fact } from './facts.ts';
import type { Garden } from './garden.ts';
import type { Note } from './note.ts';
import { factsOfComponent } from './uses.ts';

/** Who would change with a fact. */
export interface FactUsers {
  readonly notes: readonly Note[];
  /** Notes that draw it in a chart. */
  readonly charts: readonly Note[];
  /** Calculators that start from it, each with the fields that do. */
  readonly calculators: readonly StartingCalculator[];
  /** Facts that are computed from it. */
  readonly facts: readonly Fact[];
}

interface StartingCalculator {
  readonly id: string;
  readonly title: string;
  readonly labels: readonly string[];
}

/** Notes, charts, calculators and other facts that use a fact, in the order of each. */
export function usersOfFact({ id }: Fact, garden: Garden): FactUsers {
  const notes = (garden.factUses.get(id) ?? []).flatMap((slug) => garden.note(slug) ?? []);
  return {
    notes,
    charts: notes.filter(({ compiled }) =>
      compiled.components.some(
        (component) =>
          component.name === 'FactChart' &&
          factsOfComponent(component, garden.facts).some((use) => use.id === id),
      ),
    ),
    calculators: calculators.flatMap((calculator) => {
      const labels = calculator.fields
        .filter((field) => field.fact?.id === id)
        .map(({ label }) => label);
      return labels.length === 0 ? [] : [{ id: calculator.id, title: calculator.title, labels }];
    }),
    facts: garden.facts.filter((other) => other.derived?.inputs.some((input) => input.id === id)),
  };
}
