import { drawDragonfly } from '../drawings/dragonfly.ts';
import { drawFatTree } from '../drawings/fat-tree.ts';
import type { Draw } from './calculator.ts';

/** The fat tree and the dragonfly that are counted. */
export const draw: Draw = (numberOf) => {
  const endpoints = numberOf('endpoints');
  const [leaf, spine] = ['tree.leaf', 'tree.spine'].map(numberOf);
  const [groups, switchesPerGroup, linksPerArc] = [
    'fly.groups',
    'fly.switchesPerGroup',
    'fly.linksPerArc',
  ].map(numberOf);
  if (endpoints === undefined) return [];
  return [
    ...(leaf === undefined || spine === undefined
      ? []
      : [drawFatTree({ endpoints, leaf, spine, core: numberOf('tree.core') ?? 0 })]),
    ...(groups === undefined || switchesPerGroup === undefined || linksPerArc === undefined
      ? []
      : [drawDragonfly({ endpoints, groups, switchesPerGroup, linksPerArc })]),
  ];
};
