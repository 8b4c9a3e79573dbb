import { mttiFromNodeRate, optimalInterval, walltime } from '../models/checkpoint-interval.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/checkpoint-interval.json' with { type: 'json' };
import fromFacts from './starts/checkpoint-interval.json' with { type: 'json' };

/** How often to checkpoint, and what unreliability eats. */
export const calculator = makeCalculator({
  id: 'checkpoint-interval',
  title: 'Checkpoint interval and goodput',
  earlier,
  parts: {
    failures: { fn: mttiFromNodeRate },
    best: { fn: optimalInterval, takes: { mtti: 'failures.mttiHours' } },
    run: { fn: walltime, takes: { mtti: 'failures.mttiHours', tau: 'best.tau' } },
    yours: { fn: walltime, takes: { mtti: 'failures.mttiHours', tau: 'interval' } },
  },
  shows: {
    'run.efficiency': 'Goodput at the best interval',
    'best.tau': ['Best interval between checkpoints', 'h'],
    'failures.mttiHours': 'Mean time to interrupt',
    'run.walltime': ['Wall time of the run', 'h'],
    'yours.efficiency': 'Goodput at your interval',
  },
  fields: ['nodes', 'failuresPer1000NodeDays', 'delta', 'restart', 'interval', 'solveTime'],
  labels: {
    delta: 'Time to write a checkpoint',
    restart: 'Time to restart',
    interval: 'Your interval',
    solveTime: 'Time to solution without failures',
  },
  units: { delta: 'h', restart: 'h', interval: 'h', solveTime: 'h' },
  starts: { ...fromFacts, delta: 0.05, restart: 0.25, solveTime: 1000 },
  ranges: {
    delta: [0.005, 0.5],
    restart: [0.05, 2],
    interval: [0.1, 12],
    solveTime: [24, 5000],
    nodes: [16, 20000],
  },
  sweep: {
    across: 'interval',
    of: ['yours.efficiency'],
    scale: 'log',
    marks: { 'best.tau': 'best interval' },
    title: 'Too often wastes writing, too seldom wastes work; the optimum is flat.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'ai-cluster',
      title: 'AI cluster of 16,384 GPUs',
      about: 'At the rate of 419 interruptions in 54 days on 2,048 nodes.',
      values: { failuresPer1000NodeDays: 3.79 },
    },
    {
      name: 'small',
      title: 'A 64-node job',
      about: 'Failures are rare; hardly anything is lost either way.',
      values: { nodes: 64 },
    },
    {
      name: 'slow-storage',
      title: 'The same with slow storage',
      about: 'Half an hour a checkpoint, as when storage was bought for capacity.',
      values: { delta: 0.5 },
    },
  ],
  starts: {
    nodes: {
      why: '16,384 GPUs, eight to a node, as Llama 3 405B used.',
      fact: { id: 'llama3-interruptions', part: 4, times: 0.125 },
    },
    failuresPer1000NodeDays: {
      why: 'Measured by Meta over eleven months on two clusters of A100s.',
      see: 'meta-rsc-study',
    },
    delta: {
      why: 'Three minutes: a few terabytes to a fast parallel file system. Only the part that holds up the job counts.',
      see: 'bloom-2-3tb',
    },
    restart: {
      why: 'A quarter of an hour for detection, a replaced node and the read of the checkpoint. About 17 minutes, which follow for Llama 3 from two rounded numbers, are no nearer.',
      see: 'llama3-mttr',
    },
    interval: { why: 'What BLOOM used.', fact: { id: 'bloom-checkpoint-overhead', part: 4 } },
    solveTime: { why: 'Six weeks of computing.' },
    method: {
      why: 'Daly’s higher-order estimate is within a thousandth of the exact optimum where checkpoints are short.',
      see: 'daly-higher-order',
    },
  },
};
