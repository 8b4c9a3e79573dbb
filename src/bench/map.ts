import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printSvg } from '../charts/svg.ts';
import { drawMap, exportMap, mapGarden } from '../exports/map-garden.ts';
import { compressedSize } from '../integrations/site-check/compressed-size.ts';
import { checkVault } from '../vault/check-vault.ts';
import { findContentRoot } from '../vault/content-root.ts';
import { writeVault } from './write-vault.ts';

/** How long the map of that many generated notes takes to lay out, and what its files weigh. */
const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '2000' },
    json: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'bench-map-'));
try {
  writeVault(folder, Number(values.notes));
  const project = fileURLToPath(new URL('../../', import.meta.url));
  const { garden } = checkVault(findContentRoot({ GARDEN_CONTENT: folder }, project));
  const begin = process.cpuUsage();
  const map = mapGarden(garden);
  const { user } = process.cpuUsage(begin);
  const isSame = JSON.stringify(mapGarden(garden)) === JSON.stringify(map);
  const figures = {
    notes: garden.listed.length,
    links: map.links.length,
    subjects: map.subjects.length,
    'layout, CPU-milliseconds': Math.round(user / 1000),
    'the same again': isSame,
    'picture, bytes compressed': compressedSize(printSvg(drawMap(map))),
    'data to enlarge it, bytes compressed': compressedSize(
      JSON.stringify(exportMap(map, (address) => address)),
    ),
  };
  if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  else console.table(figures);
} finally {
  rmSync(folder, { recursive: true });
}
