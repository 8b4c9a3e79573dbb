import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { models, findFunction, findModel } from '../index.ts';
import { breakevenHours, cloudBill, egress, onpremGpuHour } from '../cloud-vs-onprem-tco.ts';
import { fatTreeBuild } from '../fabric-cost.ts';
import { define, formula } from './define.ts';
import { quantity } from './field.ts';

describe('a result', () => {
  it('cannot be read before its status is known', () => {
    const result = breakevenHours({ capexUsd: 100, cloudUsdPerHour: 2, onpremUsdPerHour: 1 });
    // @ts-expect-error the number may not be there
    const early: number = result.hours;
    assert.equal(early, 100);
    assert.ok(result.status === 'ok');
    const hours: number = result.hours;
    assert.equal(hours, 100);
  });

  it('keeps the numbers that its status leaves', () => {
    const bill = cloudBill({ usdPerNodeHour: 1, nodes: 0, gpusPerNode: 8, egressUsd: 7 });
    assert.ok(bill.status === 'zero_utilization');
    const total: number = bill.totalUsd;
    const price: null = bill.usdPerGpuHour;
    assert.deepEqual([total, price], [7, null]);
  });

  it('is typed by what it takes', () => {
    // @ts-expect-error a misspelt name
    breakevenHours({ capexUsd: 1, cloudUsdPerHour: 2, onPremUsdPerHour: 1 });
    // @ts-expect-error text is no number
    breakevenHours({ capexUsd: '1', cloudUsdPerHour: 2, onpremUsdPerHour: 1 });
    // @ts-expect-error a field is missing
    assert.equal(breakevenHours({ capexUsd: 1, cloudUsdPerHour: 2 }).status, 'invalid_input');
  });
});

describe('a remark', () => {
  const prices = { capexUsd: 100, onpremUsdPerHour: 1 };

  it('is silent when the numbers can be used', () => {
    assert.equal(breakevenHours.remark({ ...prices, cloudUsdPerHour: 2 }), undefined);
  });

  it('says what the case says, or what is wrong with the first field', () => {
    assert.match(breakevenHours.remark({ ...prices, cloudUsdPerHour: 1 }) ?? '', /never paid back/);
    assert.match(breakevenHours.remark(prices) ?? '', /^cloud price .* is missing\.$/);
    assert.match(
      breakevenHours.remark({ capexUsd: 1e308, cloudUsdPerHour: 1e-9, onpremUsdPerHour: 0 }) ?? '',
      /beyond/,
    );
  });
});

describe('a description', () => {
  const x = quantity('ratio', 'x', 'x', {});

  it('may name only what it has', () => {
    define({
      title: 'A misspelt name',
      inputs: { x },
      // @ts-expect-error there is no z
      outputs: { y: formula('ratio', 'y', 'y', 'x + z') },
    });
    define({
      title: 'A misspelt output',
      inputs: { x },
      outputs: { y: formula('ratio', 'y', 'y', 'x') },
      // @ts-expect-error there is no z
      cases: [{ status: 'below_zero', when: () => false, without: ['z'] }],
    });
  });

  it('answers overflow where a number is too large, and nothing that is not finite', () => {
    const square = define({
      title: 'Square',
      inputs: { x },
      outputs: { y: formula('ratio', 'y', 'y', 'x * x'), z: formula('ratio', 'z', 'z', 'x') },
    });
    assert.deepEqual(square({ x: 1e200 }), { status: 'overflow', y: null, z: null });
  });
});

describe('inputs', () => {
  it('fall back to their neutral values, which may follow from others', () => {
    const half = fatTreeBuild({ endpoints: 512, radix: 64, tiers: 2 });
    const given = fatTreeBuild({
      endpoints: 512,
      radix: 64,
      tiers: 2,
      downlinksPerLeaf: 32,
      uplinksPerLeaf: 32,
    });
    assert.deepEqual(half, given);
  });

  it('are explained one by one when they cannot be used', () => {
    const problems = onpremGpuHour.check({ gpuCount: -1, itCapexUsd: 'much', pue: 0.9 });
    assert.deepEqual(
      problems.map(({ field }) => field),
      ['gpuCount', 'itCapexUsd', 'itLifeYears', 'avgItKw', 'pue', 'electricityUsdPerKwh'],
    );
    assert.equal(problems[0]?.message, 'GPUs (gpuCount) must be above 0, not -1.');
  });

  it('are explained in their rows', () => {
    const [problem] = egress.check({ gb: 1, tiers: [{ gb: null, usdPerGb: -1 }] });
    assert.deepEqual(problem, {
      field: 'tiers.0.usdPerGb',
      message: 'price (tiers.0.usdPerGb) must be 0 or more, not -1.',
    });
  });

  it('do not come from the prototype', () => {
    const inherited: unknown = Object.create({ gpuCount: 1 });
    assert.equal(onpremGpuHour.evaluate(inherited).status, 'invalid_input');
  });
});

describe('models', () => {
  it('are twenty, and each knows its own name', () => {
    assert.equal(Object.keys(models).length, 20);
    for (const [id, model] of Object.entries(models)) assert.equal(model.id, id);
  });

  it('are found by name, and nothing else is', () => {
    assert.equal(findModel('nre')?.title, models.nre.title);
    assert.equal(findModel('toString'), undefined);
    assert.equal(findFunction('nre', 'constructor'), undefined);
  });
});
