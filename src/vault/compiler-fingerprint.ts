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

/** A digest of everything that decides which programs draw a site: no content is among it. */
export function fingerprintPrograms(projectFolder: string, environment: NodeJS.ProcessEnv): string {
  const sources = fingerprint(
    projectFolder,
    '{src/**/*,public/**/*,astro.config.mjs,tsconfig.json}',
  );
  const names = ['BASE_PATH', 'SITE_URL'];
  const variables = names.map((name) => `${name}=${environment[name] ?? ''}`);
  // They name files of the project by their whole path.
  const parts = [sources, process.version, projectFolder, ...variables];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
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
