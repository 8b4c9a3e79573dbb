import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeVault } from './write-vault.ts';

/**
 * How long the site takes to build from generated vaults, and how much memory: with nothing kept from before,
 * with the programs alone, as for notes that are new to it, again, and after one edit. CPU seconds are those of
 * all processes: as the shell counts them, which leaves out one that nobody waits for, such as the indexer of a
 * build that ends at once, or as each was last seen, whichever is more.
 */
interface BuildFigure {
  readonly notes: number;
  readonly build: 'cold' | 'programs kept' | 'nothing changed' | 'one edit';
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMegabytes: number;
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    notes: { type: 'string', default: '100,1000' },
  },
});
/** All but the programs, which are the same for any notes. */
const keptOfContent = ['notes', 'pages', 'data', 'search', 'weights'].map(
  (name) => `node_modules/.cache/${name}`,
);
const folder = mkdtempSync(join(tmpdir(), 'garden-bench-'));
const figures: BuildFigure[] = [];
const aside: string[] = [];
try {
  for (const notes of values.notes.split(',').map(Number)) {
    const vault = join(folder, `vault-${String(notes)}`);
    writeVault(vault, notes);
    for (const kept of ['node_modules/.astro', 'node_modules/.cache']) {
      setAside(kept, String(notes));
    }
    figures.push(await measure(notes, 'cold', vault));
    for (const kept of [...keptOfContent, join(folder, 'site')]) setAside(kept, String(notes));
    figures.push(await measure(notes, 'programs kept', vault));
    figures.push(await measure(notes, 'nothing changed', vault));
    const edited = join(vault, 'subject-0/note-0.md');
    writeFileSync(edited, `${readFileSync(edited, 'utf8')}\nOne more sentence.\n`);
    figures.push(await measure(notes, 'one edit', vault));
  }
} finally {
  for (const each of [folder, ...aside]) rmSync(each, { recursive: true, force: true });
}
const machine = `${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`;
if (values.json) console.log(JSON.stringify({ machine, figures }, null, 2));
else {
  console.log(machine);
  console.table(figures);
}

/** Not removed until the end: for minutes after thousands of files went, a disk takes longer to make new ones. */
function setAside(kept: string, name: string): void {
  if (!existsSync(kept)) return;
  const to = `${kept}-aside-${name}`;
  renameSync(kept, to);
  aside.push(to);
}

async function measure(notes: number, build: BuildFigure['build'], vault: string) {
  const started = performance.now();
  const out = join(folder, 'site');
  const child = spawn(
    'bash',
    [
      '-c',
      `TIMEFORMAT='%U %S'; time "$0" src/cli/setup.mjs src/cli/build.ts --out "$1"`,
      ...[process.execPath, out],
    ],
    {
      // As `npm run build` starts it, whatever this bench keeps of its own.
      env: { ...process.env, NODE_COMPILE_CACHE: undefined, GARDEN_CONTENT: vault },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    },
  );
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  let peak = 0;
  const seconds = new Map<number, number>();
  const watch = setInterval(() => {
    const processes = processesOf(child.pid ?? 0);
    for (const { id, cpuSeconds } of processes) seconds.set(id, cpuSeconds);
    peak = Math.max(peak, total(processes.map(({ bytes }) => bytes)));
  }, 50);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build of ${String(notes)} notes failed:\n${said}`);
  const [user = NaN, system = NaN] = (said.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return {
    notes,
    build,
    cpuSeconds: Number(Math.max(user + system, total(seconds.values())).toFixed(1)),
    wallSeconds: Number(((performance.now() - started) / 1000).toFixed(1)),
    peakMegabytes: Math.round(peak / 2 ** 20),
  };
}

/** The processes of a group, from `/proc`; none where there is none. */
function processesOf(group: number) {
  return readProcesses().flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // After the name in brackets: state, parent, group.
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      if (fields[2] !== group) return [];
      // In pages of 4 kB, and in hundredths of a second.
      const [bytes, cpuSeconds] = [(fields[21] ?? 0) * 4096, total(fields.slice(11, 13)) / 100];
      return [{ id: Number(name), bytes, cpuSeconds }];
    } catch {
      // It ended in between.
      return [];
    }
  });
}

function total(numbers: Iterable<number>): number {
  return [...numbers].reduce((sum, one) => sum + one, 0);
}

function readProcesses(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
