import { define, formula } from '../definition/define.ts';
import { fraction, quantity, usd } from '../definition/field.ts';
import {
  annualRate,
  hoursPerMonth,
  loadFraction,
  pue,
  usdPerKwh,
} from '../definition/usual-fields.ts';

/**
 * Capital recovery factor: the yearly payment that returns one dollar with interest. Any
 * engineering-economy table (A/P). At rate 0 it is one over the number of periods.
 */
export const crf = define({
  title: 'Capital recovery factor',
  inputs: {
    rate: fraction('r', 'rate per period', { start: 0.08, max: 1e3, range: [0, 0.2] }),
    periods: quantity('count', 'n', 'periods', { start: 5, above: 0, range: [1, 30] }),
  },
  outputs: {
    crf: formula('ratio', '\\mathrm{CRF}', 'capital recovery factor', 'crf(rate, periods)'),
  },
});

/** Monthly payment on a loan, by the convention of a twelfth of the annual rate (Hamilton 2010). */
export const loanPayment = define({
  title: 'Monthly payment on a loan',
  inputs: {
    principalUsd: usd('P', 'principal', { start: 66_668_100 }),
    annualRate,
    months: quantity('months', 'n', 'months', { start: 36, neutral: 0, above: 0 }),
  },
  outputs: {
    monthlyUsd: formula(
      'USD/month',
      '\\mathrm{PMT}',
      'monthly payment',
      'principalUsd * crf(annualRate / 12, months)',
    ),
  },
});

/**
 * Monthly cost of a data centre after J. Hamilton, “Overall Data Center Costs” (2010): servers, network
 * and facility as loans of different lengths, and power. With no cost at all the shares are missing
 * (`zero_cost`).
 */
export const monthlyDc = define({
  title: 'Monthly cost of a data centre',
  inputs: {
    annualRate,
    serverCount: quantity('count', 'N_s', 'servers', { start: 45_978 }),
    usdPerServer: usd('C_s', 'price of a server', { start: 1450 }),
    serverMonths: quantity('months', 'n_s', 'life of a server', { start: 36, above: 0 }),
    networkCapexUsd: usd('C_n', 'network capital cost', { start: 12.81e6 }),
    networkMonths: quantity('months', 'n_n', 'life of the network', { start: 48, above: 0 }),
    facilityCapexUsd: usd('F', 'facility capital cost', { start: 72e6, neutral: 0 }),
    facilityMonths: quantity('months', 'n_F', 'life of the facility', { start: 120, above: 0 }),
    powerCoolingShare: fraction('\\varphi', 'power and cooling, share of the facility', {
      start: 0.82,
    }),
    criticalLoadKw: quantity('kW', 'P', 'critical load', { start: 8000 }),
    loadFraction,
    pue,
    hoursPerMonth,
    usdPerKwh,
  },
  steps: {
    facilityUsd: formula(
      'USD/month',
      'A_F',
      'facility',
      'facilityCapexUsd * crf(annualRate / 12, facilityMonths)',
    ),
  },
  outputs: {
    serversUsd: formula(
      'USD/month',
      'A_s',
      'servers',
      'serverCount * usdPerServer * crf(annualRate / 12, serverMonths)',
    ),
    networkingUsd: formula(
      'USD/month',
      'A_n',
      'network',
      'networkCapexUsd * crf(annualRate / 12, networkMonths)',
    ),
    powerCoolingUsd: formula(
      'USD/month',
      'A_c',
      'power distribution and cooling',
      'powerCoolingShare * facilityUsd',
    ),
    otherInfraUsd: formula(
      'USD/month',
      'A_i',
      'other infrastructure',
      '(1 - powerCoolingShare) * facilityUsd',
    ),
    powerUsd: formula(
      'USD/month',
      'A_E',
      'power',
      'criticalLoadKw * loadFraction * pue * hoursPerMonth * usdPerKwh',
    ),
    totalUsd: formula(
      'USD/month',
      'A',
      'total',
      'serversUsd + networkingUsd + powerCoolingUsd + otherInfraUsd + powerUsd',
    ),
    serversShare: formula('fraction', '\\phi_s', 'share of servers', 'serversUsd / totalUsd'),
    networkingShare: formula('fraction', '\\phi_n', 'share of network', 'networkingUsd / totalUsd'),
    powerCoolingShare: formula(
      'fraction',
      '\\phi_c',
      'share of power distribution and cooling',
      'powerCoolingUsd / totalUsd',
    ),
    powerShare: formula('fraction', '\\phi_E', 'share of power', 'powerUsd / totalUsd'),
    otherInfraShare: formula(
      'fraction',
      '\\phi_i',
      'share of other infrastructure',
      'otherInfraUsd / totalUsd',
    ),
  },
  cases: [
    {
      status: 'zero_cost',
      when: (x) => x.totalUsd === 0,
      without: [
        'serversShare',
        'networkingShare',
        'powerCoolingShare',
        'powerShare',
        'otherInfraShare',
      ],
    },
  ],
});
