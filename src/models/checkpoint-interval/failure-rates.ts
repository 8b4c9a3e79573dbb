import { define, formula } from '../definition/define.ts';
import { count, fraction, quantity, rows } from '../definition/field.ts';
import { hoursPerYear } from '../definition/usual-fields.ts';

const mttiHours = quantity('h', 'M', 'mean time to interrupt', { start: 3.09, above: 0 });
const uptimeFraction = fraction('A', 'uptime', { start: 0.9, neutral: 1 });

/**
 * Mean time to interrupt of a job. No interruption seen gives no mean (`no_failures`); the 95% lower
 * bound is a third of the elapsed time.
 */
export const mtti = define({
  title: 'Mean time to interrupt, from a log',
  inputs: {
    elapsedHours: quantity('h', 't', 'elapsed time', { start: 1296, above: 0 }),
    interruptions: quantity('count', 'k', 'interruptions', { start: 419, neutral: 1 }),
    uptimeFraction: { ...uptimeFraction, start: 1 },
  },
  outputs: {
    mttiHours: formula(
      'h',
      'M',
      'mean time to interrupt',
      'elapsedHours * uptimeFraction / interruptions',
    ),
  },
  cases: [
    {
      status: 'no_failures',
      when: (x) => x.interruptions === 0,
      says: 'No interruption was seen. With 95% confidence the mean is over a third of the elapsed time.',
    },
  ],
});

/** Mean time between failures of a system of like parts in series. */
export const systemMtbf = define({
  title: 'From the MTBF of a part to that of the system',
  inputs: {
    componentMtbfHours: quantity('h', 'M_{\\mathrm{part}}', 'MTBF of a part', {
      start: 50_000,
      range: [2e4, 1e6],
      about: '16,384 x 3.09 h',
    }),
    count: count('N', 'parts', { start: 16_384 }),
  },
  outputs: {
    mtbfHours: formula(
      'h',
      'M_{\\mathrm{sys}}',
      'MTBF of the system',
      'componentMtbfHours / count',
    ),
    mtbfMinutes: formula('min', 'M_{\\min}', 'MTBF of the system', 'mtbfHours * 60'),
  },
});

/**
 * Failure rates of the parts of a node added up (FIT: failures in 1e9 hours), in series: redundant parts
 * must not be summed. Parts that never fail give `no_failures`.
 */
export const fitRollup = define({
  title: 'FIT of the parts, rolled up',
  inputs: {
    parts: rows(
      'parts',
      {
        fit: quantity('FIT', '\\lambda_i', 'FIT of one', {}),
        qty: quantity('count', 'q_i', 'quantity', {}),
      },
      [
        { fit: 1500, qty: 8 },
        { fit: 2000, qty: 8 },
      ],
    ),
    nodes: count('N', 'nodes', { start: 1, neutral: 1 }),
    hoursPerYear: { ...hoursPerYear, start: 8766, neutral: 8766 },
  },
  outputs: {
    nodeFit: formula('FIT', '\\lambda', 'FIT of a node', 'sum(parts: fit * qty)'),
    nodeAfr: formula(
      '1/yr',
      '\\mathrm{AFR}',
      'failures of a node per year',
      'nodeFit * hoursPerYear / 1e9',
    ),
    nodeMtbfHours: formula('h', 'M_{\\mathrm{node}}', 'MTBF of a node', '1e9 / nodeFit'),
    systemMtbfHours: formula(
      'h',
      'M_{\\mathrm{sys}}',
      'MTBF of the system',
      'nodeMtbfHours / nodes',
    ),
    failuresPerYear: formula('1/yr', 'f', 'failures per year', 'nodeAfr * nodes'),
  },
  cases: [{ status: 'no_failures', when: (x) => x.nodeFit === 0 }],
});

/** MTTI from a rate per thousand node-days (Kokolis et al., HPCA 2025). A rate of 0: `no_failures`. */
export const mttiFromNodeRate = define({
  title: 'MTTI from the failure rate of nodes',
  inputs: {
    failuresPer1000NodeDays: quantity('1/1000 node-days', 'r_f', 'failures per 1,000 node-days', {
      start: 6.5,
      range: [1, 10],
    }),
    nodes: count('N', 'nodes', { start: 2048 }),
  },
  outputs: {
    mttiHours: formula(
      'h',
      'M',
      'mean time to interrupt',
      '24 * 1000 / (failuresPer1000NodeDays * nodes)',
    ),
  },
  cases: [{ status: 'no_failures', when: (x) => x.failuresPer1000NodeDays === 0 }],
});

/** MTTI at another size of the same population: as one over the number of parts. */
export const scaleMtti = define({
  title: 'MTTI at another size',
  inputs: {
    mttiHours,
    components: count('N', 'parts it was measured on', { start: 16_000 }),
    referenceComponents: count('N_0', 'parts to scale to', { start: 10_000 }),
  },
  outputs: {
    mttiHours: formula(
      'h',
      'M_0',
      'MTTI at that size',
      'mttiHours * components / referenceComponents',
    ),
  },
});

/** Share of time that something is up. */
export const availability = define({
  title: 'Availability',
  inputs: {
    mtbfHours: quantity('h', '\\mathrm{MTBF}', 'mean time between failures', {
      start: 2.5,
      above: 0,
    }),
    mttrHours: quantity('h', '\\mathrm{MTTR}', 'mean time to repair', { start: 0.278 }),
  },
  outputs: {
    availability: formula('fraction', 'A', 'availability', 'mtbfHours / (mtbfHours + mttrHours)'),
  },
});

/** Time to get going again that an uptime implies. */
export const mttrFromUptime = define({
  title: 'Time to repair that an uptime implies',
  inputs: {
    mttiHours: { ...mttiHours, start: 2.5 },
    uptimeFraction: { ...uptimeFraction, above: 0 },
  },
  outputs: {
    mttrMinutes: formula(
      'min',
      '\\mathrm{MTTR}',
      'mean time to repair',
      'mttiHours * (1 / uptimeFraction - 1) * 60',
    ),
  },
});

/** Share of a category in a total; over 1 is kept and flagged (`above_one`). */
export const categoryShare = define({
  title: 'Share of a category',
  inputs: {
    count: quantity('count', 'k', 'in the category', { start: 148 }),
    total: count('n', 'in total', { start: 419 }),
  },
  outputs: { share: formula('fraction', '\\sigma', 'share', 'count / total') },
  cases: [{ status: 'above_one', when: (x) => x.share > 1 }],
});
