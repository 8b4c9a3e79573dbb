import { headerRules } from './header-rules.ts';

/** The file `_headers` that Cloudflare Pages and Netlify read, for a site below `basePath` (`/`, `/garden/`). */
export function headersFile(basePath: string): string {
  const rules = headerRules.map(({ path, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [basePath.slice(0, -1) + path, ...lines].join('\n');
  });
  return `${rules.join('\n')}\n`;
}

/** A page that has moved, by its addresses. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The file `_redirects` of the same hosts. Elsewhere the page at the old address leads on by itself. */
export function redirectsFile(moves: readonly Move[]): string {
  return moves.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
