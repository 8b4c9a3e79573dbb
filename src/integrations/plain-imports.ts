const helper = '\0vite/preload-helper.js';

/**
 * Leaves a dynamic import what it is. Vite wraps each in a function that preloads chunks and waits for
 * their styles, 1 kB compressed; no script of ours brings styles, and chunks are few.
 */
export function plainImports() {
  return {
    name: 'plain-imports',
    enforce: 'pre' as const,
    load: (id: string) =>
      id === helper ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}
