import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import katex from 'katex';
import { examples } from './examples.ts';
import { parseFormula } from './formula/parse.ts';
import { compileFormula } from './formula/evaluate.ts';
import { printSubstituted } from './formula/print.ts';
import { plainText } from './formula/style.ts';
import { slotOf } from './definition/define.ts';
import { findFunction, modelList } from './index.ts';
import { formulasOf, workingOf } from './working.ts';

describe('formulas for display', () => {
  for (const model of modelList) {
    for (const [name, fn] of Object.entries(model.functions)) {
      it(`${model.id} ${name} is LaTeX that sets`, () => {
        for (const { latex } of formulasOf(fn)) {
          katex.renderToString(latex, { throwOnError: true, strict: 'error' });
        }
      });
    }
  }
});

describe('working', () => {
  for (const example of examples) {
    it(`${example.id}: what is printed with all digits computes to what was computed`, () => {
      const fn = findFunction(example.model, example.function);
      assert.ok(fn);
      const scope = fn.trace(example.inputs) ?? {};
      for (const [key, part] of Object.entries({ ...fn.steps, ...fn.outputs })) {
        const value = scope[slotOf(key, fn.inputs)];
        if (!('formula' in part) || typeof value !== 'number' || Number.isNaN(value)) continue;
        const printed = printSubstituted(parseFormula(part.formula), plainText(17, 100), scope);
        const again = compileFormula(asFormula(printed))({});
        assert.ok(
          Math.abs(again - value) <= 1e-9 * Math.abs(value),
          `${key}: ${printed} is ${String(again)}, not ${String(value)}`,
        );
      }
    });

    it(`${example.id}: the working sets, and ends in the result`, () => {
      const fn = findFunction(example.model, example.function);
      assert.ok(fn);
      const result = fn.evaluate(example.inputs);
      for (const { key, worked, workedText, value } of workingOf(fn, example.inputs)) {
        katex.renderToString(worked, { throwOnError: true, strict: 'error' });
        assert.doesNotMatch(workedText, /NaN|undefined|Infinity/);
        if (key in result) assert.deepEqual(value, result[key]);
      }
    });
  }

  it('shows every number that was put in', () => {
    const fn = findFunction('margin-mixing', 'floorPrice');
    assert.ok(fn);
    const inputs = {
      deals: [{ revenueUsd: 1e9, costUsd: 330e6 }],
      nextCostUsd: 330e6,
      targetMargin: 0.5,
    };
    const [needed] = workingOf(fn, inputs);
    assert.equal(
      needed?.workedText,
      '(330,000,000 + 330,000,000) / (1 − 0.5) − 1,000,000,000 = 320,000,000',
    );
    assert.equal(needed.latex, 'R_{\\mathrm{needed}} = \\frac{\\sum C_i + c}{1 - t} - \\sum R_i');
  });

  it('has nothing to show for inputs that cannot be used', () => {
    const fn = findFunction('margin-mixing', 'margin');
    assert.ok(fn);
    assert.deepEqual(workingOf(fn, { revenueUsd: 'a lot' }), []);
  });
});

/** Working in plain text, back in the language of formulas. */
function asFormula(printed: string): string {
  return printed
    .replaceAll(/,(?=\d{3})/g, '')
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll(';', ',')
    .replaceAll('π', 'pi');
}
