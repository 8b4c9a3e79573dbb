import { usualCaching, valuesByHeader } from './header-rules.ts';
import type { ServerPlace } from './server.ts';

/**
 * nginx's configuration of the site, to be included in its `http` block. Serves the `.br` and `.gz`
 * that `npm run precompress` writes beside each file; `brotli_static` is a module of its own
 * (`libnginx-mod-http-brotli-static` on Debian), and `hasBrotli` leaves it out.
 */
export function nginxConfig(place: ServerPlace, { hasBrotli = true } = {}): string {
  const headers = [...valuesByHeader()].map(([name, values], index) => {
    const wide = values.find(({ path }) => path === '/*')?.value;
    const usual = wide ?? (name === 'Cache-Control' ? usualCaching : '');
    const narrow = values.filter(({ path }) => path !== '/*');
    return { name, variable: `$garden_header_${String(index)}`, usual, narrow };
  });
  const maps = headers.flatMap(({ name, variable, usual, narrow }) => [
    `# ${name}`,
    `map $uri ${variable} {`,
    `  default "${usual}";`,
    ...narrow.map(({ path, value }) => `  "~${pattern(place.basePath, path)}" "${value}";`),
    '}',
  ]);
  // An empty value sends no header. What a location adds would replace all of these: none adds any.
  const added = headers.map(({ name, variable }) => `  add_header ${name} ${variable} always;`);
  return `${[
    ...maps,
    'server {',
    `  listen ${place.listen};`,
    `  root ${place.root};`,
    '  index index.html;',
    '  charset utf-8;',
    '  charset_types text/html text/markdown text/plain text/csv application/javascript application/json application/xml image/svg+xml;',
    '  types {',
    ...types.map((line) => `    ${line};`),
    '  }',
    '  default_type application/octet-stream;',
    '  etag on;',
    '  server_tokens off;',
    '  absolute_redirect off;',
    '  gzip_static on;',
    '  gzip_vary on;',
    ...(hasBrotli ? ['  brotli_static on;'] : []),
    ...added,
    `  error_page 404 ${place.basePath}404.html;`,
    '  location / {',
    '    try_files $uri $uri/ =404;',
    '  }',
    '}',
  ].join('\n')}\n`;
}

const types = [
  'text/html html',
  'text/markdown md',
  'text/plain txt',
  'text/csv csv',
  'text/css css',
  'application/javascript js',
  'application/json json',
  'application/xml xml',
  'image/svg+xml svg',
  'image/png png',
  'image/jpeg jpg jpeg',
  'image/webp webp',
  'image/avif avif',
  'font/woff2 woff2',
  'application/pdf pdf',
  'application/wasm wasm',
];

function pattern(basePath: string, path: string): string {
  const whole = basePath.slice(0, -1) + path;
  const literal = whole.replace(/\*$/, '').replaceAll(/[.+?()[\]{}|^$\\]/g, '\\$&');
  // The file behind an address that ends in a slash is its index.
  if (whole.endsWith('*')) return `^${literal}`;
  return literal.endsWith('/') ? `^${literal}(?:index\\.html)?$` : `^${literal}$`;
}
