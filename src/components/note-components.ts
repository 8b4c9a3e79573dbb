import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Calculator from './Calculator.astro';
import Chart from './Chart.astro';
import Fact from './Fact.astro';
import FactChart from './FactChart.astro';
import FactTable from './FactTable.astro';
import Topology from './Topology.astro';

/** What each component of the allow-list is printed by. */
export const noteComponents: ReadonlyMap<string, AstroComponentFactory> = new Map<
  string,
  AstroComponentFactory
>([
  ['Calculator', Calculator],
  ['Chart', Chart],
  ['Fact', Fact],
  ['FactChart', FactChart],
  ['FactTable', FactTable],
  ['Topology', Topology],
]);
