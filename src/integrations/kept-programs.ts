import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openPrograms, type SitePrograms } from './programs-folder.ts';

/** So many folders of programs are kept: those of other base paths, or of the branch before. */
const keptFolders = 4;

/**
 * The programs that draw a site: as an earlier build bundled them, if one of the same `digest` lies in `folder`,
 * or as `bundle` puts them into a folder that is not there yet. That takes three of the four seconds of a
 * small garden's build. What cannot be opened is bundled anew.
 */
export async function obtainPrograms(
  folder: string,
  digest: string,
  bundle: (folder: string) => Promise<void>,
): Promise<SitePrograms> {
  const kept = join(folder, digest);
  try {
    return await openPrograms(kept);
  } catch {
    rmSync(kept, { recursive: true, force: true });
  }
  forgetOld(folder);
  const growing = `${kept}.${String(process.pid)}`;
  try {
    await bundle(growing);
    renameSync(growing, kept);
  } finally {
    rmSync(growing, { recursive: true, force: true });
  }
  return openPrograms(kept);
}

/** Also what a build that was killed had begun. */
function forgetOld(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const old = readdirSync(folder)
    .map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.time - one.time);
  const isBegun = ({ name }: { readonly name: string }): boolean => name.includes('.');
  const whole = old.filter((each) => !isBegun(each));
  for (const { name } of [...old.filter(isBegun), ...whole.slice(keptFolders - 1)]) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
