import { define, formula } from './definition/define.ts';
import { quantity } from './definition/field.ts';
import { hoursPerYear, pue, usdPerKwh } from './definition/usual-fields.ts';

const radix = quantity('count', 'k', 'ports of a switch', {
  start: 64,
  whole: true,
  min: 2,
  max: 100_000,
  range: [32, 144],
  about: 'even: NDR 64, Tomahawk 5 128 at 400G, XDR 144',
});
const endpoints = quantity('count', 'N', 'endpoints', {
  start: 1024,
  whole: true,
  min: 1,
  range: [1, 1e6],
  about: 'NICs, not nodes: eight to a node',
});
const tiers = quantity('count', 'n', 'tiers', {
  start: 2,
  whole: true,
  min: 2,
  max: 3,
  range: [2, 3],
});
const whole = { whole: true, min: 1 } as const;
const oddRadix = 'A fat tree needs switches with an even number of ports.';

/** Hosts and switches of a full k-ary n-tier fat tree (Al-Fares et al. 2008). An odd radix is `invalid_input`. */
export const fatTreeMax = define({
  title: 'The largest fat tree',
  inputs: { radix, tiers },
  outputs: {
    hosts: formula('count', 'H', 'hosts', '2 * (radix / 2)^tiers'),
    switches: formula('count', 'S', 'switches', '(2 * tiers - 1) * (radix / 2)^(tiers - 1)'),
  },
  cases: [{ status: 'invalid_input', when: (x) => x.radix % 2 === 1, says: oddRadix }],
});

/**
 * A partly filled fat tree. In two tiers the spines are the smallest divisor of the uplink count that
 * has the ports, so that every leaf reaches every spine over the same number of links; that is how vendor
 * tables come out. Three tiers are non-blocking and ignore down- and uplinks. One leaf needs no spine.
 * Ports that do not add up are `invalid_input`; too many endpoints are `no_capacity`.
 */
export const fatTreeBuild = define({
  title: 'A fat tree for so many endpoints',
  inputs: {
    endpoints,
    radix,
    tiers,
    downlinksPerLeaf: quantity('count', 'd', 'downlinks of a leaf', {
      ...whole,
      neutral: 'radix / 2',
    }),
    uplinksPerLeaf: quantity('count', 'u', 'uplinks of a leaf', { ...whole, neutral: 'radix / 2' }),
  },
  steps: {
    spines: {
      unit: 'count',
      symbol: 'S',
      label: 'smallest divisor of the uplinks with ports enough',
      tex: '\\min\\{S : S \\mid u,\\; S k \\ge L u\\}',
      compute: smallestSpines,
    },
  },
  outputs: {
    leaf: formula(
      'count',
      'L',
      'leaf switches',
      'tiers == 2 ? ceil(endpoints / downlinksPerLeaf) : ceil(2 * endpoints / radix)',
    ),
    spine: formula('count', 'S_2', 'spine switches', 'leaf == 1 ? 0 : tiers == 2 ? spines : leaf'),
    core: formula(
      'count',
      'S_3',
      'core switches',
      'leaf == 1 ? 0 : tiers == 2 ? 0 : ceil(leaf / 2)',
    ),
    switches: formula('count', 'S_{\\mathrm{all}}', 'switches', 'leaf + spine + core'),
    hostLinks: formula('count', 'E_h', 'links to hosts', 'endpoints'),
    fabricLinks: formula(
      'count',
      'E',
      'links between switches',
      'leaf == 1 ? 0 : tiers == 2 ? leaf * uplinksPerLeaf : leaf * radix',
    ),
    oversubscription: formula(
      'ratio',
      '\\omega',
      'oversubscription',
      'tiers == 2 ? downlinksPerLeaf / uplinksPerLeaf : 1',
    ),
  },
  cases: [
    { status: 'invalid_input', when: (x) => x.radix % 2 === 1, says: oddRadix },
    {
      status: 'invalid_input',
      when: (x) => x.tiers === 2 && x.downlinksPerLeaf + x.uplinksPerLeaf > x.radix,
      says: 'Downlinks and uplinks need more ports than the switch has.',
    },
    { status: 'no_capacity', when: (x) => x.tiers === 2 && x.leaf > x.radix },
    { status: 'no_capacity', when: (x) => x.tiers === 3 && x.endpoints > x.radix ** 3 / 4 },
  ],
});

interface TwoTiers {
  readonly endpoints: number;
  readonly radix: number;
  readonly downlinksPerLeaf: number;
  readonly uplinksPerLeaf: number;
}

function smallestSpines({ endpoints, radix, downlinksPerLeaf, uplinksPerLeaf }: TwoTiers): number {
  const ports = Math.ceil(endpoints / downlinksPerLeaf) * uplinksPerLeaf;
  for (let spines = 1; spines <= Math.min(uplinksPerLeaf, radix); spines += 1) {
    if (uplinksPerLeaf % spines === 0 && spines * radix >= ports) return spines;
  }
  return NaN;
}

/** Independent two-tier planes, one to a rail. Over `r k^2/2` endpoints: `no_capacity`. */
export const railsBuild = define({
  title: 'Rails: independent two-tier planes',
  inputs: {
    endpoints: { ...endpoints, start: 16_384 },
    rails: quantity('count', 'r', 'rails', { ...whole, start: 8 }),
    radix,
  },
  steps: {
    leaf: formula(
      'count',
      'L',
      'leaf switches of a plane',
      'ceil(ceil(endpoints / rails) / (radix / 2))',
    ),
    spine: {
      unit: 'count',
      symbol: 'S',
      label: 'spine switches of a plane',
      tex: '\\begin{cases}0 & L = 1\\\\ \\min\\{S : S \\mid k/2,\\; S \\ge L/2\\} & \\text{otherwise}\\end{cases}',
      compute: planeSpines,
    },
  },
  outputs: {
    switches: formula('count', 'S_{\\mathrm{all}}', 'switches', 'rails * (leaf + spine)'),
    maxEndpoints: formula('count', 'N_{\\max}', 'most endpoints', 'rails * radix^2 / 2'),
  },
  cases: [
    { status: 'invalid_input', when: (x) => x.radix % 2 === 1, says: oddRadix },
    { status: 'no_capacity', when: (x) => x.endpoints > x.maxEndpoints },
  ],
});

interface Rails {
  readonly endpoints: number;
  readonly rails: number;
  readonly radix: number;
}

function planeSpines({ endpoints, rails, radix }: Rails): number {
  const half = radix / 2;
  const inPlane = Math.ceil(endpoints / rails);
  if (inPlane <= half) return 0;
  return smallestSpines({
    endpoints: inPlane,
    radix,
    downlinksPerLeaf: half,
    uplinksPerLeaf: half,
  });
}

/** The largest dragonfly (Kim et al., ISCA 2008): one more group than a group has arcs, its own. */
export const dragonflyMax = define({
  title: 'The largest dragonfly',
  inputs: {
    p: quantity('count', 'p', 'endpoints of a switch', { ...whole, start: 16 }),
    a: quantity('count', 'a', 'switches of a group', { ...whole, start: 32 }),
    h: quantity('count', 'h', 'global links of a switch', { ...whole, start: 17 }),
    linksPerArc: quantity('count', '\\ell', 'links between two groups', {
      ...whole,
      start: 1,
      neutral: 1,
    }),
  },
  outputs: {
    groups: formula('count', 'g', 'groups', 'floor(a * h / linksPerArc) + 1'),
    endpointsPerGroup: formula('count', 'E_g', 'endpoints of a group', 'a * p'),
    endpoints: formula('count', 'N', 'endpoints', 'groups * endpointsPerGroup'),
  },
});

/**
 * A balanced dragonfly for so many endpoints, with as many links between groups as its switches have
 * ports for (Kim et al., ISCA 2008: a = 2p = 2h, all from the ports of a switch). One group needs only
 * the switches that its endpoints fill. Fewer than 3 ports: `invalid_input`; more groups than a group has
 * links to: `no_capacity`.
 */
export const dragonflyBuild = define({
  title: 'A dragonfly for so many endpoints',
  inputs: { endpoints, radix },
  steps: {
    p: formula('count', 'p', 'endpoints of a switch', 'floor((radix + 1) / 4)'),
    a: formula('count', 'a', 'switches of a group', '2 * p'),
  },
  outputs: {
    groups: formula('count', 'g', 'groups', 'ceil(endpoints / (a * p))'),
    switchesPerGroup: formula(
      'count',
      'a_g',
      'switches in each group',
      'groups == 1 ? ceil(endpoints / p) : a',
    ),
    switches: formula('count', 'S', 'switches', 'groups * switchesPerGroup'),
    linksPerArc: formula(
      'count',
      '\\ell',
      'links between two groups',
      'groups == 1 ? 0 : floor(a * p / (groups - 1))',
    ),
    fabricLinks: formula(
      'count',
      'E',
      'links between switches',
      `switches * (switchesPerGroup - 1) / 2 + groups * (groups - 1) / 2 * linksPerArc`,
    ),
  },
  cases: [
    {
      status: 'invalid_input',
      when: (x) => x.radix < 3,
      says: 'A dragonfly needs switches with three ports or more.',
    },
    { status: 'no_capacity', when: (x) => x.groups > x.a * x.p + 1 },
  ],
});

/** Injection over global bandwidth of a group, one way. Fewer than two groups are `invalid_input`. */
export const dragonflyTaper = define({
  title: 'Taper of a dragonfly',
  inputs: {
    endpointsPerGroup: quantity('count', 'E_g', 'endpoints of a group', { start: 512 }),
    groups: quantity('count', 'g', 'groups', { start: 74, whole: true, min: 2 }),
    linksPerArc: quantity('count', '\\ell', 'links between two groups', {
      start: 4,
      neutral: 1,
      above: 0,
    }),
    gbpsPerLink: quantity('Gb/s', 'b', 'speed of a link', { start: 200, neutral: 200 }),
  },
  outputs: {
    taper: formula('ratio', 't', 'taper', 'endpointsPerGroup / ((groups - 1) * linksPerArc)'),
    injectionTbps: formula(
      'Tb/s',
      'B_i',
      'injection of a group',
      'endpointsPerGroup * gbpsPerLink / 1000',
    ),
    globalTbps: formula(
      'Tb/s',
      'B_g',
      'global bandwidth of a group',
      '(groups - 1) * linksPerArc * gbpsPerLink / 1000',
    ),
  },
});

/** Transceivers of links, their power and price: two to a link, none on a DAC. */
export const optics = define({
  title: 'Transceivers',
  inputs: {
    links: quantity('count', 'E', 'links', { start: 2048 }),
    transceiversPerLink: quantity('count', 't', 'transceivers of a link', {
      start: 2,
      neutral: 2,
      range: [0, 2],
      about: '0 for DAC; twin-port modules halve it',
    }),
    wattsEach: quantity('W', 'w', 'power of one', {
      start: 12,
      range: [5, 30],
      about: 'a 64-port NDR switch goes from 747 W on copper to 1,500 W on multimode',
    }),
    usdEach: quantity('USD', 'q', 'price of one', { start: 500, neutral: 0 }),
  },
  outputs: {
    transceivers: formula('count', 'T', 'transceivers', 'links * transceiversPerLink'),
    kw: formula('kW', 'P', 'power', 'transceivers * wattsEach / 1000'),
    usd: formula('USD', 'C', 'price', 'transceivers * usdEach'),
  },
});

/** What copper saves where it reaches, in capital and power. May be negative. */
export const copperSaving = define({
  title: 'What copper saves',
  inputs: {
    linksReplaced: quantity('count', 'n', 'links replaced', { start: 98_304 }),
    opticUsdPerLink: quantity('USD/link', 'c_o', 'optical link', { start: 1000 }),
    copperUsdPerLink: quantity('USD/link', 'c_c', 'copper link', { start: 150 }),
    opticWattsPerLink: quantity('W', 'w_o', 'power of an optical link', { start: 24 }),
    copperWattsPerLink: quantity('W', 'w_c', 'power of a copper link', { start: 0.2 }),
    pue,
    usdPerKwh,
    hoursPerYear,
  },
  outputs: {
    capexUsd: formula(
      'USD',
      '\\Delta C',
      'capital saved',
      'linksReplaced * (opticUsdPerLink - copperUsdPerLink)',
    ),
    kw: formula(
      'kW',
      '\\Delta P',
      'power saved',
      'linksReplaced * (opticWattsPerLink - copperWattsPerLink) / 1000',
    ),
    energyUsdPerYear: formula(
      'USD/yr',
      '\\Delta A',
      'energy saved',
      'kw * pue * hoursPerYear * usdPerKwh',
    ),
  },
});

/** Price of a fabric and per endpoint. */
export const fabricPrice = define({
  title: 'Price of a fabric',
  inputs: {
    switches: quantity('count', 's', 'switches', { start: 48 }),
    usdPerSwitch: quantity('USD/switch', 'c_s', 'price of a switch', {
      start: 36_000,
      range: [15e3, 60e3],
    }),
    links: quantity('count', 'E', 'links', { start: 2048 }),
    usdPerLink: quantity('USD/link', 'c_E', 'price of a link', { start: 1280, range: [100, 3000] }),
    endpoints: quantity('count', 'N', 'endpoints', { start: 1024, above: 0 }),
  },
  outputs: {
    usd: formula('USD', 'C', 'price', 'switches * usdPerSwitch + links * usdPerLink'),
    usdPerEndpoint: formula('USD/endpoint', 'c_N', 'price per endpoint', 'usd / endpoints'),
  },
});

/** Sources: M. Al-Fares et al. 2008; J. Kim et al. 2008; NVIDIA DGX SuperPOD reference architectures. */
export const fabricCost = {
  id: 'fabric-cost',
  title: 'Fabric cost: switches, cables, optics',
  question:
    'How many switches, links and transceivers does a fabric need, and what would copper save?',
  functions: {
    fatTreeMax,
    fatTreeBuild,
    railsBuild,
    dragonflyMax,
    dragonflyBuild,
    dragonflyTaper,
    optics,
    copperSaving,
    fabricCost: fabricPrice,
  },
} as const;
