import type { SvgNode } from '../charts/svg.ts';
import type { CostPart } from './cost-stack.ts';
import { drawingKinds } from './drawing-kinds.ts';

/** A drawing, or what is wrong with its parameters and how to mend it. */
export type Topology =
  | { readonly ok: true; readonly drawing: SvgNode }
  | { readonly ok: false; readonly message: string; readonly help: string };

/** Letters of a label that fit a phone’s width. */
const longestLabel = 24;

/**
 * Draws `<Topology>`; counts of switches come from the model of fabrics.
 *
 * ```mdx
 * <Topology kind="fat-tree" title="A fat tree for 2,048 NICs" endpoints={2048} radix={64} tiers={2} />
 * <Topology kind="networks" title="Two networks" gpus={8} backend="8 × 400 Gb/s" frontend="80 Gb/s" />
 * <Topology kind="node" title="A Frontier node" cpus={1} gpus={4} nics={4} drives={2} />
 * <Topology kind="power-chain" title="Ten megawatts of IT" itKw={10000} puePercent={120} chipPercent={55} backupPercent={125} />
 * <Topology kind="cost-stack" title="A server for a year" unit="thousand USD" parts={[{ "name": "Server", "value": 93.9 }]} />
 * ```
 */
export function drawTopology(parameters: Readonly<Record<string, unknown>>): Topology {
  const { kind: name, title, parts, ...given } = parameters;
  const kind = typeof name === 'string' ? drawingKinds.get(name) : undefined;
  const names = [...drawingKinds.keys()].join(', ');
  if (kind === undefined)
    return refuse(`there is no drawing ${String(name)}`, `Choose one of ${names}.`);
  if (typeof title !== 'string') return refuse('a drawing without a title', 'Say what it shows.');
  const { numbers, labels = [], hasParts = false, draw } = kind;
  const read = readParts(parts);
  if (hasParts && read.length === 0) {
    return refuse(
      'parts are missing, or one has no name or no value above 0',
      'Write parts={[{ "name": "Server", "value": 93.9 }]}, two to twelve of them.',
    );
  }
  if (!hasParts && parts !== undefined)
    return refuse('a drawing of this kind has no parts', 'Only a cost-stack has.');
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
    read,
  );
  return drawing === undefined
    ? name === 'power-chain'
      ? refuse(
          'no power can flow so',
          'Take a puePercent of at least 100, a chipPercent of at most 100.',
        )
      : refuse(
          'no such network can be built',
          'Take fewer endpoints, an even radix or one more tier.',
        )
    : { ok: true, drawing };
}

/** The parts of a cost, or none when one of them cannot be drawn. */
function readParts(given: unknown): readonly CostPart[] {
  if (!Array.isArray(given) || given.length < 2 || given.length > 12) return [];
  const parts = given.flatMap((part: unknown) => (isPart(part) ? [part] : []));
  return parts.length === given.length ? parts : [];
}

function isPart(part: unknown): part is CostPart {
  if (typeof part !== 'object' || part === null) return false;
  if (!('name' in part) || !('value' in part) || Object.keys(part).length !== 2) return false;
  const { name, value } = part;
  const isNamed = typeof name === 'string' && name !== '' && name.length <= 36;
  return isNamed && typeof value === 'number' && value > 0 && value <= 1e12;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 1e6;
}

function refuse(message: string, help: string): Extract<Topology, { ok: false }> {
  return { ok: false, message, help };
}
