import { basePathFrom } from './base-path.ts';
import { CommandError } from './command-error.ts';
import { startPreview } from './preview-server.ts';
import { say } from './run-command.ts';

/**
 * Serves a built site, says its address on stdout, and resolves to the exit code once the process
 * is told to stop. The port is `port`, else PORT, else the first free one.
 */
export async function serveUntilStopped(folder: string, port?: string): Promise<number> {
  const { server, address } = await startPreview({
    folder,
    basePath: basePathFrom(process.env['BASE_PATH']),
    port: parsePort(port ?? process.env['PORT']),
  });
  process.stdout.write(`\n  The garden is at ${address}\n\n`);
  say('Press Ctrl-C to stop.');
  return new Promise((resolve) => {
    const stop = (): void => {
      server.close(() => {
        resolve(0);
      });
      server.closeAllConnections();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  });
}

function parsePort(written: string | undefined): number | undefined {
  if (written === undefined || written === '') return undefined;
  const port = Number(written);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new CommandError(`${written} is not a port.`, 'Give a number from 1024 to 65535.');
}
