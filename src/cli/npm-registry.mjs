// @ts-check
import { connect } from 'node:net';

const patienceMilliseconds = 5_000;

/**
 * Whether a connection to the npm registry of this machine's settings can be made. Without a network
 * npm goes on trying for minutes. Behind a proxy the answer is always yes: npm alone knows the way.
 * @param {(keys: string[]) => Promise<{ output: string }>} readSettings
 * @returns {Promise<boolean>}
 */
export async function canReachRegistry(readSettings) {
  const { output } = await readSettings(['registry', 'https-proxy', 'proxy']);
  const settings = new Map(
    output.split('\n').map((line) => {
      const [, key = '', value = ''] = /^([a-z-]+)=(.*)$/.exec(line.trim()) ?? [];
      return [key, value];
    }),
  );
  const hasProxy = ['https-proxy', 'proxy'].some((key) => /:\/\//.test(settings.get(key) ?? ''));
  const registry = settings.get('registry') ?? '';
  if (hasProxy || !URL.canParse(registry)) return true;
  const { hostname, port, protocol } = new URL(registry);
  return canConnect(hostname, Number(port) || (protocol === 'https:' ? 443 : 80));
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function canConnect(host, port) {
  const socket = connect({ host, port, timeout: patienceMilliseconds });
  return new Promise((resolve) => {
    /** @param {boolean} answer */
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => finish(true));
    socket.once('timeout', () => finish(false));
    socket.once('error', () => finish(false));
  });
}
