import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { CommandError } from './command-error.ts';
import { createStaticHost } from './static-host.ts';

/** Only this machine can reach the preview. */
const host = '127.0.0.1';
const firstPort = 4321;
const portsToTry = 20;

export interface PreviewOptions {
  readonly folder: string;
  readonly basePath: string;
  /** Without one, the first free port from 4321. */
  readonly port: number | undefined;
}

export interface Preview {
  readonly server: Server;
  readonly address: string;
}

/** Serves a built site on loopback. Throws a `CommandError` without a site or a free port. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  if (!existsSync(join(options.folder, 'index.html'))) {
    throw new CommandError(
      `There is no site in ${options.folder}.`,
      'Build it first: npm run build, or npm start, which builds and serves.',
    );
  }
  const server = createServer(createStaticHost(options.folder, options.basePath));
  const port = await listenOnFreePort(server, options.port);
  return { server, address: `http://${host}:${String(port)}${options.basePath}` };
}

async function listenOnFreePort(server: Server, wanted: number | undefined): Promise<number> {
  const first = wanted ?? firstPort;
  const last = wanted ?? firstPort + portsToTry - 1;
  for (let port = first; port <= last; port += 1) {
    if (await canListen(server, port)) return port;
  }
  throw new CommandError(
    first === last
      ? `Port ${String(first)} is in use.`
      : `All ports from ${String(first)} to ${String(last)} are in use.`,
    'Name a free one: PORT=8080 npm start',
  );
}

/** Starts to listen; `false` when another program has the port. */
function canListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else if (error.code === 'EACCES') {
        reject(
          new CommandError(`Port ${String(port)} is not allowed here.`, 'Name one above 1023.'),
        );
      } else reject(error);
    };
    const onListening = (): void => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, host);
  });
}
