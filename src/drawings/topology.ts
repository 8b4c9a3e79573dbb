import type { SvgNode } from '../charts/svg.ts';
import { dragonflyMax, fatTreeBuild } from '../models/fabric-cost.ts';
import { drawDragonfly } from './dragonfly.ts';
import { drawFatTree } from './fat-tree.ts';
import { drawFloorPlan } from './floor-plan.ts';
import { drawNetworks } from './networks.ts';

/** A drawing, or what is wrong with its parameters and how to mend it. */
export type Topology =
  | { readonly ok: true; readonly drawing: SvgNode }
  | { readonly ok: false; readonly message: string; readonly help: string };

/** Letters of a label that fit a phone’s width. */
const longestLabel = 24;

interface Kind {
  /** Parameters that are whole numbers above 0, with what they are when not given. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Parameters that are labels, all required. */
  readonly labels?: readonly string[];
  readonly draw: (
    number: (name: string) => number,
    label: (name: string) => string,
  ) => SvgNode | undefined;
}

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
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
]);

/**
 * Draws `<Topology>`; counts of switches come from the model of fabrics.
 *
 * ```mdx
 * <Topology kind="fat-tree" title="A fat tree for 2,048 NICs" endpoints={2048} radix={64} tiers={2} />
 * <Topology kind="networks" title="Two networks" gpus={8} backend="8 × 400 Gb/s" frontend="80 Gb/s" />
 * ```
 */
export function drawTopology(parameters: Readonly<Record<string, unknown>>): Topology {
  const { kind: name, title, ...given } = parameters;
  const kind = typeof name === 'string' ? kinds.get(name) : undefined;
  const names = [...kinds.keys()].join(', ');
  if (kind === undefined)
    return refuse(`there is no drawing ${String(name)}`, `Choose one of ${names}.`);
  if (typeof title !== 'string') return refuse('a drawing without a title', 'Say what it shows.');
  const { numbers, labels = [], draw } = kind;
  for (const [key, value] of Object.entries(given)) {
    const isNumber = Object.hasOwn(numbers, key);
    if (!isNumber && !labels.includes(key)) {
      const known = [...Object.keys(numbers), ...labels].join(', ');
      return refuse(`a drawing of this kind has no ${key}`, `It has ${known}.`);
    }
    if (isNumber && !isCount(value)) {
      return refuse(
        `${key} is not a count`,
        `Write ${key}={8}: whole, above 0, at most a million.`,
      );
    }
  }
  const missing = labels.find((label) => typeof given[label] !== 'string' || given[label] === '');
  if (missing !== undefined)
    return refuse(`${missing} is missing`, `Write ${missing}="…", its label.`);
  const long = labels.find((label) => String(given[label]).length > longestLabel);
  if (long !== undefined) {
    return refuse(`${long} is too long to draw`, `Say it in ${String(longestLabel)} characters.`);
  }
  const drawing = draw(
    (key) => (isCount(given[key]) ? given[key] : (numbers[key] ?? 1)),
    (key) => (typeof given[key] === 'string' ? given[key] : ''),
  );
  return drawing === undefined
    ? refuse(
        'no such network can be built',
        'Take fewer endpoints, an even radix or one more tier.',
      )
    : { ok: true, drawing };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 1e6;
}

function refuse(message: string, help: string): Extract<Topology, { ok: false }> {
  return { ok: false, message, help };
}
