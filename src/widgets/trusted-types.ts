interface TrustedTypes {
  readonly defaultPolicy?: unknown;
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown;
}

declare global {
  interface Window {
    /** Absent in browsers without this guard. */
    readonly trustedTypes?: TrustedTypes;
  }
}

/** The only scripts that are loaded by a name made from text: workers of the search and of the site. */
const workers = ['/pagefind/pagefind-worker.js', '/sw.js'];

/**
 * Lets the site start its workers under a page policy that otherwise refuses all scripts made from
 * text. Does nothing in a browser without such a guard, or a second time.
 */
export function allowWorkers(): void {
  const { trustedTypes } = window;
  if (trustedTypes === undefined || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createScriptURL: (address) => {
      const url = new URL(address, location.href);
      const isOwn = url.origin === location.origin;
      if (isOwn && workers.some((worker) => url.pathname.endsWith(worker))) return url.href;
      throw new TypeError(`No script may be loaded from ${address}.`);
    },
  });
}
