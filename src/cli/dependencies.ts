import { readFileSync } from 'node:fs';
import { dependencyReasons } from './dependency-reasons.ts';
import { readManifests } from './package-manifests.ts';
import { projectRoot, runCommand } from './run-command.ts';

/** Prints the table of all packages that the project names: version, licence, how many it brings, why. */
await runCommand(() => {
  const { named, installed } = readManifests((file) =>
    readFileSync(new URL(file, projectRoot), 'utf8'),
  );
  const rows = named.map(({ name, version, isForDevelopment }) => {
    const licence = installed.get(`node_modules/${name}`)?.license ?? 'not stated';
    const use = isForDevelopment ? 'development' : 'build';
    return `| ${name} | ${version} | ${licence} | ${use} | ${dependencyReasons[name] ?? ''} |`;
  });
  const head = ['| Package | Version | Licence | For | Why |', '|---|---|---|---|---|'];
  process.stdout.write(`${[...head, ...rows].join('\n')}\n`);
  return Promise.resolve(0);
});
