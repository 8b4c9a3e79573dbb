import { headerRules, usualCaching } from './header-rules.ts';
import type { ServerPlace } from './server.ts';

/** The Caddyfile of the site. Serves the `.br` and `.gz` that `npm run precompress` writes. */
export function caddyfile({ root, basePath, listen }: ServerPlace): string {
  const base = basePath.slice(0, -1);
  const headers = headerRules.flatMap(({ path, headers: values }) =>
    Object.entries(values).map(([name, value]) => `    header ${base}${path} ${name} "${value}"`),
  );
  return `${[
    `${listen} {`,
    `  root * ${root}`,
    '  # In this order: the last that fits an address wins.',
    '  route {',
    `    header Cache-Control ${usualCaching}`,
    ...headers,
    `    header *.md Content-Type "text/markdown; charset=utf-8"`,
    '    file_server {',
    '      precompressed br gzip',
    '    }',
    '  }',
    '  handle_errors {',
    '    header Cache-Control no-cache',
    '    header X-Content-Type-Options nosniff',
    `    rewrite * ${basePath}404.html`,
    '    file_server',
    '  }',
    '}',
  ].join('\n')}\n`;
}
