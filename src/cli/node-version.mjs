// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The first release that runs TypeScript files without a flag; Astro itself asks for 22.12. */
const oldestNode = { major: 22, minor: 18 };

/**
 * @typedef {{ path: string, version: string, origin: string } | { path: undefined, problem: string }} NodeChoice
 */

/**
 * What to do where neither the lock file nor the machine has a Node that will serve, said before
 * hundreds of megabytes are installed in vain; `undefined` where one can be had.
 * @param {string} root
 * @returns {string | undefined}
 */
export function explainMissingNode(root) {
  if (isNewEnough(process.version) || pinsNodeFor(root, process.platform, process.arch)) return;
  return tooOld(`No Node is pinned for ${process.platform} on ${process.arch}`);
}

/**
 * The Node to run the project's scripts with: the pinned one if it runs here, else this one.
 * @param {string} root
 * @returns {NodeChoice}
 */
export function chooseNode(root) {
  const pinned = findPinnedNode(root);
  if (pinned !== undefined) {
    const version = readVersion(pinned);
    if (version !== undefined) return { path: pinned, version, origin: 'pinned by the lock file' };
    // npm puts node_modules/.bin first on PATH: a Node that cannot run must not stay there.
    rmSync(join(root, 'node_modules', '.bin', 'node'), { force: true });
  }
  if (isNewEnough(process.version)) {
    return { path: process.execPath, version: process.version, origin: "the machine's own" };
  }
  const reason = pinned === undefined ? 'is not in node_modules' : 'does not run on this machine';
  return { path: undefined, problem: tooOld(`The pinned Node ${reason}`) };
}

/** @param {string} reason */
function tooOld(reason) {
  return [
    `${reason}, and this machine's own is ${process.version}.`,
    `Install Node ${oldestNode.major}.${oldestNode.minor} or newer, Node 24 for choice (nodejs.org), and try again.`,
  ].join('\n');
}

/** @param {string} version such as `v24.1.0` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor);
}

/**
 * @param {string} root
 * @param {string} platform
 * @param {string} arch
 */
function pinsNodeFor(root, platform, arch) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = Object.keys(manifest.optionalDependencies ?? {});
  const system = platform === 'win32' ? 'win' : platform;
  return names.some(
    (name) => name === `node-${system}-${arch}` || name === `node-bin-${system}-${arch}`,
  );
}

/** @param {string} root */
function findPinnedNode(root) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]
    .map((name) => join(root, 'node_modules', name, 'bin', file))
    .filter((path) => existsSync(path))
    .map((path) => realpathSync(path))[0];
}

/** @param {string} node */
function readVersion(node) {
  if (node === realpathSync(process.execPath)) return process.version;
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 && /^v\d/.test(stdout) ? stdout.trim() : undefined;
}
