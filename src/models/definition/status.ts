/** What a result is worth. Only with `ok` may the numbers be used without a word to the reader. */
export type Status = keyof typeof statusWords;

/** A status with which no number exists at all: every output is `null`. */
export type NumberlessStatus =
  'invalid_input' | 'no_failures' | 'unbounded' | 'overflow' | 'unstable' | 'no_capacity';

/** Every status in words for the reader. A function may say it better for its own case. */
export const statusWords = {
  ok: 'The numbers can be used.',
  invalid_input: 'An input is outside what the formula is defined for.',
  zero_utilization: 'Nothing is used, so there is nothing to divide the cost by.',
  zero_revenue: 'There is no revenue to divide by.',
  zero_cost: 'There is no cost to divide by.',
  no_failures: 'No failure was seen, so there is no mean time between them, only a lower bound.',
  never_breaks_even: 'The two lines do not cross: there is no break-even.',
  above_one: 'The fraction is over 1: suspect an input, or read it as “never”.',
  negative_margin: 'This is sold below its cost.',
  already_cheaper: 'It is cheaper already, without any discount.',
  below_zero: 'The exact answer is below zero; zero is shown.',
  below_target: 'The deal is below the target by itself and can carry no other.',
  unbounded: 'Any number satisfies this.',
  failure_dominated: 'Failures come faster than checkpoints: the job barely progresses.',
  infeasible: 'Checkpoints cannot keep up: no progress is possible this way.',
  overflow: 'The answer is beyond what a double-precision number can hold.',
  unstable: 'The load is at or above capacity: the queue grows for ever.',
  no_capacity: 'This topology cannot reach that size. Try one more tier.',
  non_integer_head_dim: 'The heads do not divide the hidden size: nobody can build this model.',
  worth_it: 'It pays.',
  not_worth_it: 'It does not pay.',
} as const;

/** The statuses of {@link NumberlessStatus}, for code that meets them at run time. */
export const numberlessStatuses: ReadonlySet<string> = new Set<NumberlessStatus>([
  'invalid_input',
  'no_failures',
  'unbounded',
  'overflow',
  'unstable',
  'no_capacity',
]);
