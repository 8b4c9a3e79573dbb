import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeVault } from './write-vault.ts';

/** How long `npm run check` takes for our facts, sources and words with that many generated notes. */
const { values } = parseArgs({ options: { notes: { type: 'string', default: '200' } } });
const project = fileURLToPath(new URL('../../', import.meta.url));
const content = mkdtempSync(join(tmpdir(), 'bench-check-'));
try {
  const own = join(project, 'content');
  for (const name of readdirSync(own)) {
    if (name !== 'notes') cpSync(join(own, name), join(content, name), { recursive: true });
  }
  writeVault(join(content, 'notes'), Number(values.notes));
  rmSync(join(project, 'node_modules/.cache/check.json'), { force: true });
  const first = seconds();
  const again = seconds();
  const [note = ''] = readdirSync(join(content, 'notes'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.mdx?$/.test(path))
    .sort();
  appendFileSync(join(content, 'notes', note), '\nOne more sentence.\n');
  console.table({
    'the first time': { notes: values.notes, seconds: first },
    'nothing changed': { notes: values.notes, seconds: again },
    'one note changed': { notes: values.notes, seconds: seconds() },
  });
} finally {
  rmSync(content, { recursive: true });
}

/** Seconds from start to end of one check, as a contributor waits for it. */
function seconds(): string {
  const begin = performance.now();
  const { status } = spawnSync(
    process.execPath,
    ['src/cli/setup.mjs', 'src/cli/check.ts', '--format', 'json'],
    { cwd: project, env: { ...process.env, GARDEN_CONTENT: content }, stdio: 'ignore' },
  );
  if (status === 2) throw new Error('The check itself failed: run npm run check.');
  return ((performance.now() - begin) / 1000).toFixed(2);
}
