export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** How one step of `npm test` ended. */
export interface TestRun {
  readonly exitCode: number;
  readonly tally: Tally;
}

export const nothingTested: Tally = { passed: 0, failed: 0, skipped: 0 };

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}
