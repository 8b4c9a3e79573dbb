import { dragonflyBuild, fabricPrice, fatTreeBuild, optics } from '../models/fabric-cost.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/fabric-cost.json' with { type: 'json' };
import fromFacts from './starts/fabric-cost.json' with { type: 'json' };

/** Switches, links and dollars of a fat tree, and of a dragonfly of the same switches. */
export const calculator = makeCalculator({
  id: 'fabric-cost',
  title: 'Fabric cost',
  earlier,
  parts: {
    tree: { fn: fatTreeBuild },
    cost: {
      fn: fabricPrice,
      takes: { switches: 'tree.switches', links: 'tree.fabricLinks' },
      warns: emptyPorts,
    },
    optics: { fn: optics, takes: { links: 'tree.fabricLinks' } },
    fly: { fn: dragonflyBuild },
    flyCost: { fn: fabricPrice, takes: { switches: 'fly.switches', links: 'fly.fabricLinks' } },
  },
  shows: {
    'cost.usd': 'Price of the fabric, a fat tree',
    'cost.usdPerEndpoint': '… for each endpoint',
    'tree.switches': 'Switches',
    'tree.fabricLinks': 'Links between switches',
    'tree.oversubscription': 'Oversubscription',
    'optics.kw': 'Power of the transceivers',
    'flyCost.usd': 'Price as a dragonfly',
    'fly.switches': '… with switches',
    'fly.fabricLinks': '… and links between them',
  },
  labels: { wattsEach: 'Power of a transceiver', usdEach: 'Price of a transceiver' },
  fields: ['endpoints', 'radix', 'tiers', 'usdPerSwitch', 'usdPerLink', 'wattsEach'],
  ranges: { endpoints: [64, 2048] },
  starts: { ...fromFacts, tiers: 2, downlinksPerLeaf: 32, uplinksPerLeaf: 32 },
  sweep: {
    across: 'endpoints',
    of: ['cost.usdPerEndpoint', 'flyCost.usdPerEndpoint'],
    names: { 'cost.usdPerEndpoint': 'Fat tree', 'flyCost.usdPerEndpoint': 'Dragonfly' },
    scale: 'log',
    title:
      'The price of an endpoint hardly depends on size until one more tier, or one more group, is needed.',
  },
});

/** The links of a leaf are asked for by themselves: another switch does not change them. */
function emptyPorts(values: Readonly<Record<string, unknown>>): string | undefined {
  const ports = Number(values['radix']);
  const empty = ports - Number(values['downlinksPerLeaf']) - Number(values['uplinksPerLeaf']);
  if (values['tiers'] !== 2 || empty <= 0) return undefined;
  return `${String(empty)} of the ${String(ports)} ports of each leaf switch stay empty: ${String(ports / 2)} downlinks and as many uplinks fill it.`;
}

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'hundred-nodes',
      title: '128 nodes of eight NICs',
      about: 'One NIC a GPU, full bisection.',
      values: {},
    },
    {
      name: 'tapered',
      title: 'Tapered two to one',
      about: 'Two thirds of the ports face the nodes.',
      values: { downlinksPerLeaf: 42, uplinksPerLeaf: 22 },
    },
    {
      name: 'sixteen-thousand',
      title: '16,384 GPUs',
      about: 'Three tiers of 64-port switches.',
      values: { endpoints: 16384, tiers: 3 },
    },
  ],
  starts: {
    endpoints: {
      why: 'NICs and not nodes: 128 nodes with one for each of eight GPUs.',
      see: 'dgx-h100-injection',
    },
    radix: {
      why: 'NDR InfiniBand and Slingshot have 64 ports; XDR has 144. Change the links of a leaf with them.',
      fact: { id: 'slingshot11-link-rate', part: 2 },
    },
    tiers: {
      why: 'Two tiers of 64 ports reach 2,048 endpoints, three reach 65,536.',
      see: 'bytedance-three-tier',
    },
    usdPerSwitch: { why: 'From a cluster builder’s sheet of 2024 (E. Cheah).' },
    usdPerLink: {
      why: 'From the same sheet: two transceivers and a fibre.',
      see: 'optic-price-400g-800g',
    },
    wattsEach: {
      why: 'A 64-port NDR switch goes from 747 W on copper to 1,500 W on multimode: 12 W a port.',
      see: 'optic-power-800g',
    },
    downlinksPerLeaf: { why: 'Half of the ports: full bisection. Two tiers only.' },
    uplinksPerLeaf: {
      why: 'The other half. Fewer make a taper.',
      see: 'meta-fabric-oversubscription',
    },
    transceiversPerLink: {
      why: 'One at each end; 0 for copper, 1 where a module serves two ports.',
    },
    usdEach: {
      why: 'A little under the price of a 400G module at volume.',
      see: 'optic-price-400g-800g',
    },
  },
};
