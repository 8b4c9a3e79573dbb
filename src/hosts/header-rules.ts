/** Headers for the addresses below a path; a path ends in `*` when it means all that begin so. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Calculators may be shown on other sites, everything else may not. */
const notFramed = { 'Content-Security-Policy': "frame-ancestors 'self'" };
/** Data that other gardens read, to search and to link across both. */
const forOthers = { 'Access-Control-Allow-Origin': '*' };

/**
 * What only a header can say; what a page may do stands in the page itself. No two rules set the same
 * header on one address, since some hosts join them and others let the last one win.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  // Names with a hash of their content in them.
  { path: '/_astro/*', headers: forEver },
  { path: '/pagefind/fragment/*', headers: forEver },
  { path: '/pagefind/index/*', headers: forEver },
  { path: '/pagefind/parts/*', headers: forEver },
  { path: '/', headers: notFramed },
  ...['notes', 'facts', 'sources', 'tags', 'search', 'wanted', 'changes', 'graph', 'about'].map(
    (part) => ({ path: `/${part}/*`, headers: notFramed }),
  ),
  ...[
    ...['/graph.json', '/graph/parts/*'],
    ...['/search/names.json', '/search/lookup.json', '/search/details.json'],
    ...['/search/shards/*', '/pagefind/*'],
  ].map((path) => ({
    path,
    headers: forOthers,
  })),
];

/** The headers that the rules give to an address of the site, without its base path. */
export function headersOf(address: string): Readonly<Record<string, string>> {
  const fitting = headerRules.filter(({ path }) =>
    path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path,
  );
  return Object.fromEntries(fitting.flatMap(({ headers }) => Object.entries(headers)));
}

/**
 * For servers that set nothing by themselves: a browser asks each time whether its copy is still the
 * newest, and the answer is no more than a yes when the ETag is the same.
 */
export const usualCaching = 'no-cache';

/** The value of each header that any rule sets, with the paths that get it, the widest path first. */
export function valuesByHeader(): ReadonlyMap<string, readonly { path: string; value: string }[]> {
  const all = headerRules.flatMap(({ path, headers }) =>
    Object.entries(headers).map(([name, value]) => ({ name, path, value })),
  );
  return new Map(
    [...Map.groupBy(all, ({ name }) => name)].map(([name, values]) => [
      name,
      values.map(({ path, value }) => ({ path, value })),
    ]),
  );
}
