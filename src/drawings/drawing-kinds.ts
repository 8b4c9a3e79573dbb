import type { SvgNode } from '../charts/svg.ts';
import { dragonflyMax, fatTreeBuild } from '../models/fabric-cost.ts';
import { drawCostStack, type CostPart } from './cost-stack.ts';
import { drawDragonfly } from './dragonfly.ts';
import { drawFatTree } from './fat-tree.ts';
import { drawFloorPlan } from './floor-plan.ts';
import { drawNetworks } from './networks.ts';
import { drawNodeAnatomy } from './node-anatomy.ts';
import { drawPowerChain } from './power-chain.ts';

/** What a kind of drawing takes, and how it is drawn. */
export interface DrawingKind {
  /** Parameters that are whole numbers above 0, with what they are when not given. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Parameters that are labels, all required. */
  readonly labels?: readonly string[];
  /** Whether it is drawn from a list of parts, `[{ "name": "Server", "value": 93.9 }]`. */
  readonly hasParts?: boolean;
  readonly draw: (
    number: (name: string) => number,
    label: (name: string) => string,
    parts: readonly CostPart[],
  ) => SvgNode | undefined;
}

/** Every kind of `<Topology>`, by its name. */
export const drawingKinds: ReadonlyMap<string, DrawingKind> = new Map<string, DrawingKind>([
  [
    'fat-tree',
    {
      numbers: { endpoints: 1024, radix: 64, tiers: 2, downlinksPerLeaf: 0, uplinksPerLeaf: 0 },
      draw: (number) => {
        const half = number('radix') / 2;
        const built = fatTreeBuild.evaluate({
          endpoints: number('endpoints'),
          radix: number('radix'),
          tiers: number('tiers'),
          downlinksPerLeaf: number('downlinksPerLeaf') || half,
          uplinksPerLeaf: number('uplinksPerLeaf') || half,
        });
        if (built.status !== 'ok') return undefined;
        const { leaf, spine, core } = built;
        return drawFatTree({ endpoints: number('endpoints'), leaf, spine, core });
      },
    },
  ],
  [
    'dragonfly',
    {
      numbers: { endpointsPerSwitch: 16, switchesPerGroup: 32, globalLinks: 17, linksPerArc: 1 },
      draw: (number) => {
        const built = dragonflyMax.evaluate({
          p: number('endpointsPerSwitch'),
          a: number('switchesPerGroup'),
          h: number('globalLinks'),
          linksPerArc: number('linksPerArc'),
        });
        if (built.status !== 'ok') return undefined;
        const { groups, endpoints } = built;
        return drawDragonfly({
          groups,
          endpoints,
          switchesPerGroup: number('switchesPerGroup'),
          linksPerArc: number('linksPerArc'),
        });
      },
    },
  ],
  [
    'floor-plan',
    {
      numbers: { gpus: 4096, gpusPerRack: 32 },
      draw: (number) => drawFloorPlan({ gpus: number('gpus'), gpusPerRack: number('gpusPerRack') }),
    },
  ],
  [
    'networks',
    {
      numbers: { gpus: 8 },
      labels: ['backend', 'frontend'],
      draw: (number, label) =>
        drawNetworks({
          gpus: number('gpus'),
          backend: label('backend'),
          frontend: label('frontend'),
        }),
    },
  ],
  [
    'node',
    {
      numbers: { cpus: 2, gpus: 0, nics: 1, drives: 0 },
      draw: (number) =>
        drawNodeAnatomy({
          cpus: number('cpus'),
          gpus: number('gpus'),
          nics: number('nics'),
          drives: number('drives'),
        }),
    },
  ],
  [
    'power-chain',
    {
      numbers: { itKw: 1000, puePercent: 120, chipPercent: 55, backupPercent: 0 },
      draw: (number) => {
        const chain = {
          itKw: number('itKw'),
          puePercent: number('puePercent'),
          chipPercent: number('chipPercent'),
          backupPercent: number('backupPercent'),
        };
        return chain.puePercent < 100 || chain.chipPercent > 100
          ? undefined
          : drawPowerChain(chain);
      },
    },
  ],
  [
    'cost-stack',
    {
      numbers: {},
      labels: ['unit'],
      hasParts: true,
      draw: (_, label, parts) => drawCostStack({ unit: label('unit'), parts }),
    },
  ],
]);
