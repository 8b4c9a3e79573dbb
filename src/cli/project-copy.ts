import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a build makes or keeps; a copy begins without it. */
const made = /^(?:dist(?:\..*)?|\.astro|test-results|playwright-report|node_modules|\.git)$/;

/**
 * Copies the project as it stands into a new folder, as another machine would have it: the same
 * sources, history and packages, and nothing that a build has kept. The packages are links, one each.
 */
export function copyProject(root: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(root)) {
    if (!made.test(basename(name))) cpSync(join(root, name), join(to, name), { recursive: true });
  }
  mkdirSync(join(to, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const isKept = name.startsWith('.') && name !== '.bin' && name !== '.package-lock.json';
    if (!isKept) symlinkSync(join(root, 'node_modules', name), join(to, 'node_modules', name));
  }
  shareHistory(join(root, '.git'), join(to, '.git'));
}

/** A file in the place of the folder `.git` that says where the folder is; git makes such files too. */
function shareHistory(from: string, to: string): void {
  if (!existsSync(from)) return;
  const isFolder = lstatSync(from).isDirectory();
  writeFileSync(to, isFolder ? `gitdir: ${from}\n` : readFileSync(from));
}

/** Builds a copied project, and what the build said. */
export function buildCopy(
  project: string,
  site: string,
  { environment = {}, flags = [] }: BuildOptions = {},
): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/build.ts', '--fresh', '--out', site, ...flags],
    { cwd: project, encoding: 'utf8', env: { ...process.env, ...environment } },
  );
  return { status, said: stdout + stderr };
}

interface BuildOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}
