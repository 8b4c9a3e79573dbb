// @ts-check
/**
 * `node src/cli/setup.mjs [--announce] <script> [arguments…]`
 *
 * Runs a script of this project on a machine that may have nothing but Node and npm: installs what
 * package-lock.json pins where node_modules differs from it, then starts the script with the Node
 * that came with those packages. Exits as the script exits, or 1 with a reason and a remedy.
 *
 * Every npm script begins here, so this file and its imports are JavaScript without dependencies
 * that Node 18 can read. It writes to stderr only: stdout belongs to the script.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainLockMismatch } from './installed-packages.mjs';
import { chooseNode, explainMissingNode } from './node-version.mjs';
import { installPackages } from './install-packages.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const announce = process.argv[2] === '--announce';
const [script, ...scriptArguments] = process.argv.slice(announce ? 3 : 2);

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/** @returns {Promise<number>} the exit code */
async function main() {
  if (script === undefined) return fail('Usage: node src/cli/setup.mjs [--announce] <script>');

  const missingNode = explainMissingNode(root);
  if (missingNode !== undefined) return fail(missingNode);

  const mismatch = explainLockMismatch(root);
  if (mismatch === undefined) {
    if (announce) say('Packages: as package-lock.json pins them, nothing to install.');
  } else {
    say(`Packages: ${mismatch}. Installing what package-lock.json pins…`);
    const failure = await installPackages(root, say);
    if (failure !== undefined) return fail(failure.text, failure.exitCode);
  }

  const node = chooseNode(root);
  if (node.path === undefined) return fail(node.problem);
  if (announce) say(`Node: ${node.version}, ${node.origin}.`);
  return run(node, script, scriptArguments);
}

/**
 * @param {string} text
 * @param {number} [exitCode]
 */
function fail(text, exitCode = 1) {
  say(`\n${text}`);
  return exitCode;
}

/**
 * A build makes much that is soon garbage: with more room for the young, less of it is copied before it dies. And it
 * makes many buffers, of which Node 24 would look through all that lives anew for every 64 MB: 13 of 96 seconds
 * for ten thousand notes. Other versions may not know the flag, and would not start.
 * @param {string} version
 */
function heapFlags(version) {
  const room = '--max-semi-space-size=64';
  return version.startsWith('v24.')
    ? [room, '--external-memory-accounted-in-global-limit']
    : [room];
}

const kept = join(root, 'node_modules', '.cache');

/**
 * What was compiled once need not be again: a fifth of a second for a check. But a first build loads Astro with all
 * that it needs, which takes a second to keep, and later ones do without it as long as its programs are kept.
 * @param {string} file
 */
function loadsOnce(file) {
  return file === 'src/cli/build.ts' && !existsSync(join(kept, 'programs'));
}

/**
 * Signals that reach only this process are passed on, so that ending `npm start` ends the server.
 * @param {{ path: string, version: string }} node
 * @param {string} file
 * @param {string[]} rest
 * @returns {Promise<number>}
 */
function run(node, file, rest) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const child = spawn(node.path, [...heapFlags(node.version), file, ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...(loadsOnce(file) ? {} : { NODE_COMPILE_CACHE: join(kept, 'node') }),
      ...process.env,
      PATH: path,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  const parentWatch = watchParent(() => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('exit', () => clearInterval(parentWatch));
    child.on('error', (error) => resolve(fail(`Could not start ${node.path}: ${error.message}`)));
    child.on('exit', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 1 : constants.signals[signal]));
    });
  });
}

/**
 * npm starts scripts through a shell and, told to end, ends that shell alone, which passes nothing
 * on. Losing it as a parent means that we are to end too.
 * @param {() => void} onLoss
 */
function watchParent(onLoss) {
  const { ppid } = process;
  const isUnderNpm = process.env['npm_lifecycle_event'] !== undefined;
  return setInterval(() => {
    if (isUnderNpm && process.ppid !== ppid) onLoss();
  }, 500).unref();
}

process.exitCode = await main().catch((error) => {
  return fail(error instanceof Error ? error.message : String(error));
});
