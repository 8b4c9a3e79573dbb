import { z } from 'zod';

const versions = z.record(z.string(), z.string()).default({});
const manifestSchema = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

export interface NamedPackage {
  readonly name: string;
  readonly version: string;
  readonly isForDevelopment: boolean;
}

/** What package.json asks for and what package-lock.json pins; `read` gives the text of a file. */
export function readManifests(read: (file: string) => string) {
  const manifest = manifestSchema.parse(JSON.parse(read('package.json')));
  const { packages } = lockSchema.parse(JSON.parse(read('package-lock.json')));
  // The entry without a path is the project itself.
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  const list = (from: Readonly<Record<string, string>>, isForDevelopment: boolean) =>
    Object.entries(from).map(([name, version]) => ({ name, version, isForDevelopment }));
  const named: readonly NamedPackage[] = [
    ...list(manifest.dependencies, false),
    ...list(manifest.optionalDependencies, false),
    ...list(manifest.devDependencies, true),
  ];
  return { named, installed: new Map(installed) };
}
