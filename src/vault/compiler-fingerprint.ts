import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest of everything that decides what a note compiles to besides its text: the source of the dialect,
 * the garden and the vault, and the versions of their packages. A changed compiler never serves what an older one made.
 */
export function fingerprintCompiler(projectFolder: string): string {
  const hash = createHash('sha256');
  const sources = globSync('src/{markdown,garden,vault}/**/*.ts', { cwd: projectFolder }).filter(
    (path) => !path.endsWith('.test.ts'),
  );
  for (const path of [...sources.sort(), 'package-lock.json']) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(projectFolder, path)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
