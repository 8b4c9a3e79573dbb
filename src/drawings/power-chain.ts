import { drawing, svg, type SvgNode } from '../charts/svg.ts';

/** Power on its way from the grid to the chips; percentages are whole numbers. */
export interface PowerChain {
  /** What reaches the IT equipment, kW. */
  readonly itKw: number;
  /** Facility power over IT power: 120 is a PUE of 1.2. */
  readonly puePercent: number;
  /** Share of the IT power that the accelerators take. */
  readonly chipPercent: number;
  /** Generators over IT power; 0 where there are none. */
  readonly backupPercent: number;
}

const width = 330;
const step = 44;
const bar = 20;

/** Draws a bar for each station of the chain, as long as what arrives there, and says what was left on the way. */
export function drawPowerChain(chain: PowerChain): SvgNode {
  const stations = stationsOf(chain);
  const most = Math.max(...stations.map(({ kw }) => kw));
  const height = stations.length * step;
  return drawing(
    { kind: 'drawing in-note', width, height, says: describePowerChain(chain) },
    ...stations.flatMap(({ name, kw, tone }, index) => [
      svg('text', { class: 'label', x: 0, y: index * step + 13 }, `${name}: ${write(kw)}`),
      svg('rect', {
        class: tone,
        x: 0,
        y: index * step + 18,
        width: (kw / most) * width,
        height: bar,
      }),
    ]),
  );
}

/** The same in words. */
export function describePowerChain(chain: PowerChain): string {
  const said = stationsOf(chain).map(({ name, kw }) => `${name}, ${write(kw)}`);
  const none = chain.backupPercent === 0 ? ' No generators stand behind it.' : '';
  return `${said.join('; ')}.${none}`;
}

interface Station {
  readonly name: string;
  readonly kw: number;
  readonly tone: 'switch' | 'hot' | 'cold' | 'endpoint';
}

function stationsOf(chain: PowerChain): readonly Station[] {
  const { itKw, puePercent, chipPercent, backupPercent } = chain;
  const chips = (itKw * chipPercent) / 100;
  const stations: readonly Station[] = [
    { name: 'Generators', kw: (itKw * backupPercent) / 100, tone: 'switch' },
    { name: 'From the grid', kw: (itKw * puePercent) / 100, tone: 'hot' },
    { name: 'After cooling and conversion', kw: itKw, tone: 'endpoint' },
    { name: 'In the accelerators', kw: chips, tone: 'cold' },
  ];
  return stations.filter(({ kw }) => kw > 0);
}

function write(kw: number): string {
  const isLarge = kw >= 1000;
  const value = Number((isLarge ? kw / 1000 : kw).toPrecision(3));
  return `${value.toLocaleString('en')} ${isLarge ? 'MW' : 'kW'}`;
}
