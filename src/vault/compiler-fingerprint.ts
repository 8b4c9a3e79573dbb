import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * A digest of everything that decides what a note compiles to besides its text: the source of the dialect,
 * the garden and the vault, and the versions of their packages. A changed compiler never serves what an older one made.
 */
export function fingerprintCompiler(projectFolder: string): string {
  return fingerprint(projectFolder, 'src/{markdown,garden,vault}/**/*.ts').slice(0, 16);
}

/** A digest of everything that decides what a page becomes besides the content. */
export function fingerprintPages(projectFolder: string, environment: NodeJS.ProcessEnv): string {
  const names = ['BASE_PATH', 'SITE_URL', 'GARDEN_CONTENT', 'OTHER_GARDENS'];
  const variables = names.map((name) => `${name}=${environment[name] ?? ''}`);
  return [
    fingerprint(projectFolder, '{src/**/*,astro.config.mjs}'),
    process.version,
    ...variables,
  ].join('\0');
}

function fingerprint(projectFolder: string, pattern: string): string {
  const hash = createHash('sha256');
  const sources = globSync(pattern, { cwd: projectFolder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => relative(projectFolder, join(parentPath, name)));
  for (const path of [...sources.sort(), 'package-lock.json']) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(projectFolder, path)))
      .update('\0');
  }
  return hash.digest('hex');
}
