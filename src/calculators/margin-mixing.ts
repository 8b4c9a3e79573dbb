import { statusWords } from '../models/definition/status.ts';
import {
  floorPrice,
  margin,
  marginMixing,
  portfolio,
  zeroProfitDeals,
} from '../models/margin-mixing.ts';
import type { Answer, Calculator, FieldValues, Outcome } from './calculator.ts';

const fieldOfInput: ReadonlyMap<string, string> = new Map([
  ['deals.0.revenueUsd', 'revenueUsd'],
  ['deals.0.costUsd', 'costUsd'],
]);

function answer(values: FieldValues): Outcome {
  const { revenueUsd, costUsd, nextCostUsd, targetMargin } = values;
  const deals = [{ revenueUsd, costUsd }];
  const priced = { deals, nextCostUsd, targetMargin };
  const problems = floorPrice.check(priced);
  if (problems.length > 0) {
    return {
      ok: false,
      problems: problems.map(({ field, message }) => ({
        name: fieldOfInput.get(field) ?? field,
        message,
      })),
    };
  }
  const rich = margin.evaluate({ revenueUsd, costUsd });
  const atCost = portfolio.evaluate({
    deals: [...deals, { revenueUsd: nextCostUsd, costUsd: nextCostUsd }],
  });
  const floor = floorPrice.evaluate(priced);
  const carried = zeroProfitDeals.evaluate({
    revenueUsd,
    costUsd,
    targetMargin,
    hpcCostUsd: nextCostUsd,
  });
  return {
    ok: true,
    answers: [
      line('floorRevenueUsd', 'Lowest price of the next deal', floor.floorRevenueUsd, 'USD', floor),
      line('floorOverCost', '… as a multiple of its cost', floor.floorOverCost, 'ratio'),
      line('grossMargin', 'Gross margin of the rich deal', rich.grossMargin, 'fraction', rich),
      line('markup', '… which is a markup of', rich.markup, 'fraction'),
      line(
        'margin',
        'Margin of both, the next one sold at cost',
        atCost.margin,
        'fraction',
        atCost,
      ),
      line('deals', 'Deals at cost that the rich one carries', carried.deals, 'count', carried),
    ],
  };
}

function line(
  name: string,
  label: string,
  value: number | null,
  unit: Answer['unit'],
  result?: { readonly status: keyof typeof statusWords },
): Answer {
  const answer = { name, label, value, unit };
  return result === undefined || result.status === 'ok'
    ? answer
    : { ...answer, remark: statusWords[result.status] };
}

/** What one rich deal lets a seller charge for the next, at a target margin over both. */
export const calculator: Calculator = {
  id: marginMixing.id,
  title: 'Margin mixing',
  question: marginMixing.question,
  fields: [
    {
      name: 'revenueUsd',
      label: 'Revenue of the rich deal',
      unit: 'USD',
      start: 1e9,
      range: [0, 10e9],
      about: 'The example of the essay: one billion dollars for an AI system.',
      factId: 'essay-margin-example',
    },
    {
      name: 'costUsd',
      label: 'Cost of the rich deal',
      unit: 'USD',
      start: 330e6,
      range: [0, 10e9],
      about: 'The example of the essay: total cost, everything included.',
      factId: 'essay-margin-example',
    },
    {
      name: 'nextCostUsd',
      label: 'Cost of the next deal',
      unit: 'USD',
      start: 330e6,
      range: [0, 10e9],
      about: 'An identical machine, as in the essay.',
      factId: 'essay-margin-example',
    },
    {
      name: 'targetMargin',
      label: 'Target margin over both',
      unit: 'fraction',
      start: 0.5,
      range: [0, 0.8],
      about: 'The example of the essay; large clouds report gross margins of 60% to 70% overall.',
      factId: 'essay-margin-example',
    },
  ],
  presets: [
    { name: 'essay', title: 'The essay’s example', values: {} },
    { name: 'large-cloud', title: 'At a large cloud’s margin', values: { targetMargin: 0.69 } },
    {
      name: 'thin',
      title: 'A thinner AI deal',
      values: { revenueUsd: 600e6, targetMargin: 0.4 },
    },
  ],
  functions: [floorPrice, margin, zeroProfitDeals],
  answer,
};
