import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { caddyfile } from '../hosts/caddy.ts';
import { nginxConfig } from '../hosts/nginx.ts';
import { s3Commands } from '../hosts/s3.ts';
import { basePathFrom } from './base-path.ts';
import { CommandError } from './command-error.ts';
import { runCommand } from './run-command.ts';

/** Prints what a server needs to know to serve the site: `npm run -s hosts -- nginx --root /srv/garden`. */
await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      root: { type: 'string', default: 'dist' },
      listen: { type: 'string' },
      bucket: { type: 'string', default: 'my-garden' },
      'without-brotli': { type: 'boolean', default: false },
    },
  });
  const basePath = basePathFrom(process.env['BASE_PATH']);
  const root = resolve(values.root);
  process.stdout.write(describe(positionals[0]));
  return Promise.resolve(0);

  function describe(host: string | undefined): string {
    if (host === 'nginx') {
      const place = { root, basePath, listen: values.listen ?? '80' };
      return nginxConfig(place, { hasBrotli: !values['without-brotli'] });
    }
    if (host === 'caddy') return caddyfile({ root, basePath, listen: values.listen ?? ':80' });
    if (host === 's3') return `${s3Commands(values.root, values.bucket).join('\n')}\n`;
    throw new CommandError(
      host === undefined ? 'Which host?' : `${host} is not a host that is known here.`,
      'Name nginx, caddy or s3; Cloudflare Pages and Netlify read what is in dist/ already.',
    );
  }
});
