import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Calculator from './Calculator.astro';
import Fact from './Fact.astro';
import FactTable from './FactTable.astro';

/** What each component of the allow-list is printed by. */
export const noteComponents: ReadonlyMap<string, AstroComponentFactory> = new Map<
  string,
  AstroComponentFactory
>([
  ['Calculator', Calculator],
  ['Fact', Fact],
  ['FactTable', FactTable],
]);
