import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { caddyfile } from '../hosts/caddy.ts';
import { nginxConfig } from '../hosts/nginx.ts';

/** Servers that the tests run for themselves where they are installed. */
export const serverNames = ['nginx', 'caddy'] as const;
export type ServerName = (typeof serverNames)[number];

export interface LocalServer {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Where Debian puts the module that sends `.br` files as they are. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether the server can be run here; nginx needs its module for brotli too. */
export function isInstalled(name: ServerName): boolean {
  if (name === 'nginx') return existsSync(brotliModule) && spawnSync(name, ['-v']).status === 0;
  return spawnSync(name, ['version']).status === 0;
}

/**
 * Serves a built site on loopback with a real server and the configuration that `npm run hosts` prints.
 * Rejects with what the server said if it does not come up.
 */
export async function startServer(
  name: ServerName,
  site: { readonly folder: string; readonly basePath: string; readonly port: number },
): Promise<LocalServer> {
  const work = mkdtempSync(join(tmpdir(), `${name}-`));
  const root = join(work, 'root');
  const under = join(root, ...site.basePath.split('/').filter(Boolean));
  mkdirSync(join(under, '..'), { recursive: true });
  symlinkSync(resolve(site.folder), under);
  const place = { root, basePath: site.basePath };
  const origin = `http://127.0.0.1:${String(site.port)}`;
  const child =
    name === 'nginx'
      ? startNginx(work, nginxConfig({ ...place, listen: `127.0.0.1:${String(site.port)}` }))
      : startCaddy(work, caddyfile({ ...place, listen: origin }));
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(work, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    const answers = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answers) return { origin, stop };
    await delay(100);
  }
  await stop();
  throw new Error(`${name} did not start:\n${said}`);
}

function startNginx(work: string, server: string): ChildProcess {
  const file = join(work, 'nginx.conf');
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const main = [
    // Workers of another user could not read a folder that only its owner may enter.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `load_module ${brotliModule};`,
    'daemon off;',
    `pid ${join(work, 'pid')};`,
    'error_log stderr error;',
    'worker_processes 2;',
    'events { worker_connections 1024; }',
    'http {',
    'access_log off;',
    'sendfile on;',
    ...folders.map((folder) => `${folder}_temp_path ${join(work, folder)};`),
    server,
    '}',
  ];
  writeFileSync(file, main.join('\n'));
  return spawn('nginx', ['-e', 'stderr', '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function startCaddy(work: string, server: string): ChildProcess {
  const file = join(work, 'Caddyfile');
  writeFileSync(file, `{\n  admin off\n  auto_https off\n}\n${server}`);
  return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
  });
}
