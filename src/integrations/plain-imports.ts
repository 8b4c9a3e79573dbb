/** What Vite would do to dynamic imports, by the name of its plugin. */
const preloading = 'native:import-analysis-build';

/**
 * Leaves a dynamic import what it is. Vite wraps each in a function that preloads chunks and waits for
 * their styles, 2 kB compressed for a calculator; no script of ours brings styles, and chunks are few.
 */
export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build' as const,
    configResolved(config: { readonly plugins: readonly { readonly name: string }[] }): void {
      const plugins = config.plugins.filter(({ name }) => name !== preloading);
      if (plugins.length === config.plugins.length) {
        throw new Error(`Vite has no plugin ${preloading} any more: see src/integrations.`);
      }
      Object.assign(config, { plugins });
    },
  };
}
