import { fabricPrice, fatTreeBuild, optics } from '../models/fabric-cost.ts';
import { drawFatTree } from '../drawings/fat-tree.ts';
import { makeCalculator } from './calculator.ts';

/** Switches, links and dollars of a fat tree. */
export const calculator = makeCalculator({
  id: 'fabric-cost',
  title: 'Fabric cost',
  parts: {
    tree: { fn: fatTreeBuild },
    cost: { fn: fabricPrice, takes: { switches: 'tree.switches', links: 'tree.fabricLinks' } },
    optics: { fn: optics, takes: { links: 'tree.fabricLinks' } },
  },
  shows: {
    'cost.usd': 'Price of the fabric',
    'cost.usdPerEndpoint': '… for each endpoint',
    'tree.switches': 'Switches',
    'tree.fabricLinks': 'Links between switches',
    'tree.oversubscription': 'Oversubscription',
    'optics.kw': 'Power of the transceivers',
  },
  fields: ['endpoints', 'radix', 'tiers', 'usdPerSwitch', 'usdPerLink', 'wattsEach'],
  ranges: { endpoints: [64, 2048] },
  starts: { tiers: 2, downlinksPerLeaf: 32, uplinksPerLeaf: 32 },
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
  draw: (numberOf) => {
    const [endpoints, leaf, spine] = ['endpoints', 'tree.leaf', 'tree.spine'].map(numberOf);
    return endpoints === undefined || leaf === undefined || spine === undefined
      ? undefined
      : drawFatTree({ endpoints, leaf, spine, core: numberOf('tree.core') ?? 0 });
  },
  sweep: {
    across: 'endpoints',
    of: ['cost.usdPerEndpoint'],
    scale: 'log',
    title: 'The price of an endpoint hardly depends on size until one more tier is needed.',
  },
});
