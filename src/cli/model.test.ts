import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('model.ts', import.meta.url));
const deal = '{"revenueUsd": 1e9, "costUsd": 330e6}';

interface Ending {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function runModel(...args: readonly string[]): Promise<Ending> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

describe('npm run model', () => {
  it('prints a result as JSON, and nothing else', async () => {
    const { code, stdout, stderr } = await runModel('margin-mixing', 'margin', deal);
    const result: unknown = JSON.parse(stdout);
    assert.deepEqual(result, {
      status: 'ok',
      profitUsd: 670_000_000,
      grossMargin: 0.67,
      markup: 670 / 330,
    });
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('shows the working', async () => {
    const { stdout } = await runModel('margin-mixing', 'margin', deal, '--working');
    assert.match(stdout, /670,000,000 \/ 1,000,000,000 = 0\.67/);
  });

  it('samples ranges, the same each time', async () => {
    const inputs = '{"revenueUsd": {"low": 5e8, "high": 1e9}, "costUsd": 330e6}';
    const runs = await Promise.all([
      runModel('margin-mixing', 'margin', inputs, '--samples', '100'),
      runModel('margin-mixing', 'margin', inputs, '--samples', '100'),
    ]);
    assert.match(runs[0].stdout, /"p50"/);
    assert.equal(runs[0].stdout, runs[1].stdout);
  });

  it('lists models, functions and fields with unit and default', async () => {
    const [all, one, fields] = await Promise.all([
      runModel('--help'),
      runModel('nre', '--help'),
      runModel('cloud-vs-onprem-tco', 'onpremGpuHour', '--help'),
    ]);
    assert.match(all.stdout, /margin-mixing[\s\S]*megawatts-to-gpus/);
    assert.match(one.stdout, /breakevenVolume: /);
    assert.match(fields.stdout, /hoursPerYear +h +hours in a year; 8760 if left out/);
    assert.deepEqual([all.code, one.code, fields.code], [0, 0, 0]);
  });

  const mistakes: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['nothing', [], /npm run -s model/],
    ['an unknown model', ['margin-mixin', 'margin', deal], /Did you mean margin-mixing\?/],
    ['an unknown function', ['nre', 'what', '{}'], /Its functions are breakevenVolume/],
    ['what is no JSON', ['nre', 'costShare', '{'], /The inputs are not JSON/],
    ['a misspelt field', ['nre', 'costShare', '{"awardUds": 1}'], /Did you mean awardUsd\?/],
    [
      'a missing field',
      ['nre', 'costShare', '{"awardUsd": 1}'],
      /vendorShareFraction.* is missing\./,
    ],
    [
      'an inconsistency',
      ['depreciation', 'straightLine', '{"costUsd":1,"salvageUsd":2,"lifeYears":1}'],
      /outside/,
    ],
    ['an unknown option', ['nre', '--loud'], /--loud/],
    ['no inputs', ['nre', 'costShare'], /one piece of JSON/],
  ];
  for (const [name, args, message] of mistakes) {
    it(`explains ${name} and exits with 1`, async () => {
      const { code, stderr } = await runModel(...args);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n {4}at /);
      assert.equal(code, 1);
    });
  }
});
