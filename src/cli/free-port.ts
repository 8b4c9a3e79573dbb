import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of this machine that nobody listens on: several checkouts may be tested at the same time. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('No port was given out.');
  return address.port;
}
