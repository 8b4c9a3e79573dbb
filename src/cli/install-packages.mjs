// @ts-check
import { spawn } from 'node:child_process';
import { rmSync, statfsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { installRecord } from './installed-packages.mjs';
import { explainNpmFailure } from './npm-failure.mjs';
import { canReachRegistry } from './npm-registry.mjs';

const heartbeatMilliseconds = 15_000;
const leastFreeBytes = 1_000_000;

/**
 * A user's own npm settings could leave out the very packages that are needed; warnings about Node's
 * version would be noise, because the packages run on the Node that is among them.
 */
const npmArguments = [
  'ci',
  '--include=dev',
  '--include=optional',
  '--engine-strict=false',
  '--loglevel=error',
  '--no-audit',
  '--no-fund',
];

/**
 * Runs `npm ci` and reports how long it takes. Resolves to nothing, or to what went wrong, in words.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<{ text: string, exitCode: number } | undefined>}
 */
export async function installPackages(root, say) {
  try {
    // Whatever happens from here on, a half-emptied node_modules must not pass for a whole one.
    rmSync(join(root, installRecord), { force: true });
  } catch (error) {
    return { text: explainNpmFailure(String(error), root), exitCode: 1 };
  }

  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const heartbeat = setInterval(
    () => say(`  still installing (${seconds()} s)`),
    heartbeatMilliseconds,
  );
  const canReach = await canReachRegistry((keys) => runNpm(root, ['config', 'get', ...keys]));
  if (!canReach)
    say('  the npm registry does not answer; trying what npm has kept on this machine');
  const { exitCode, output, signal } = await runNpm(root, [
    ...npmArguments,
    canReach ? '--prefer-offline' : '--offline',
  ]);
  clearInterval(heartbeat);

  if (signal !== undefined) {
    return { text: 'Stopped while installing; the next start begins it anew.', exitCode: 130 };
  }
  if (exitCode !== 0) return { text: explainNpmFailure(output, root), exitCode: 1 };
  if (isDiskFull(root)) {
    // Seen with npm 11: files are cut short on a full disk, and npm reports success.
    rmSync(join(root, installRecord), { force: true });
    return { text: explainNpmFailure('ENOSPC', root), exitCode: 1 };
  }
  say(`Packages: installed in ${seconds()} s.`);
  return undefined;
}

/** @param {string} root */
function isDiskFull(root) {
  const { bavail, bsize } = statfsSync(root);
  return bavail * bsize < leastFreeBytes;
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<{ exitCode: number, output: string, signal: string | undefined }>}
 */
function runNpm(root, args) {
  const [command, leading] = findNpm();
  const child = spawn(command, [...leading, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: leading.length === 0 && process.platform === 'win32',
  });
  /** @type {string | undefined} */
  let stoppedBy;
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    stoppedBy = signal;
    child.kill(signal);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);

  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => {
    /** @param {number} exitCode */
    const finish = (exitCode) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve({ exitCode, output, signal: stoppedBy });
    };
    child.on('error', (error) => {
      output += String(error);
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/**
 * The npm that runs us, started by the Node it runs on: `node` on PATH may be the one in
 * node_modules, which the install is about to delete.
 * @returns {[command: string, leading: string[]]}
 */
function findNpm() {
  const script = process.env['npm_execpath'];
  if (script === undefined || basename(script) !== 'npm-cli.js') return ['npm', []];
  return [process.env['npm_node_execpath'] ?? process.execPath, [script]];
}
