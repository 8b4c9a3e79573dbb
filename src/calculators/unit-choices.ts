import type { Unit } from '../models/definition/unit.ts';
import type { Calculator } from './calculator.ts';

/** Another unit for answers, where practitioners differ. */
export interface UnitChoice {
  /** As in the address. */
  readonly name: string;
  readonly label: string;
  readonly of: Unit;
  readonly to: Unit;
  readonly times: number;
}

/** A node of eight GPUs is what clouds sell; a month has been 720, 730 and 730.5 hours in print. */
const choices: readonly UnitChoice[] = [
  perGpu('node-hour', 'per node-hour of 8 GPUs', 'USD/node-hour', 8),
  perGpu('month-720', 'per GPU-month of 720 h', 'USD/GPU-month', 720),
  perGpu('month-730', 'per GPU-month of 730 h', 'USD/GPU-month', 730),
  perGpu('month-730.5', 'per GPU-month of 730.5 h', 'USD/GPU-month', 730.5),
  perGpu('year', 'per GPU-year of 8,760 h', 'USD/GPU-year', 8760),
  {
    name: 'gpu-hour',
    label: 'per GPU-hour, 8 GPUs a node',
    of: 'USD/node-hour',
    to: 'USD/GPU-hour',
    times: 1 / 8,
  },
  { name: 'binary', label: 'in TiB (2⁴⁰ bytes)', of: 'TB', to: 'TiB', times: 1e12 / 2 ** 40 },
  {
    name: 'sparse',
    label: 'with sparsity, twice the dense peak',
    of: 'TFLOP/s',
    to: 'TFLOP/s',
    times: 2,
  },
  {
    name: 'sparse',
    label: 'with sparsity, twice the dense peak',
    of: 'EFLOP/s',
    to: 'EFLOP/s',
    times: 2,
  },
];

function perGpu(name: string, label: string, to: Unit, times: number): UnitChoice {
  return { name, label, of: 'USD/GPU-hour', to, times };
}

/** The other units that the answers of a calculator can be shown in. */
export function unitChoicesOf({ shown }: Calculator): readonly UnitChoice[] {
  return choices.filter(({ of }) => shown.some(({ unit }) => unit === of));
}
