// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One entry of a lock file's `packages`.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean,
 *   os?: string | string[], cpu?: string | string[], libc?: string | string[] }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 * @typedef {{ platform: string, arch: string, libc: string | undefined }} Machine
 */

/** npm writes this record last, so an interrupted install has none. */
export const installRecord = join('node_modules', '.package-lock.json');

/**
 * Why node_modules is not what package-lock.json pins, as the start of a sentence; `undefined` when
 * it is. Reads the two lock files and looks for each package's folder.
 * @param {string} root
 * @returns {string | undefined}
 */
export function explainLockMismatch(root) {
  const installed = readPackages(join(root, installRecord));
  if (installed === undefined) {
    return existsSync(join(root, 'node_modules')) ? 'an install did not finish' : 'none yet';
  }
  const locked = readPackages(join(root, 'package-lock.json'));
  if (locked === undefined) return 'package-lock.json cannot be read';
  const present = Object.fromEntries(
    Object.entries(installed).filter(([path]) => existsSync(join(root, path, 'package.json'))),
  );
  return findMismatch(locked, present, thisMachine());
}

/**
 * Compares the packages a lock file pins with those present, by version and integrity.
 * An optional package may be absent where it names no platform, or names another one.
 * @param {LockedPackages} locked
 * @param {LockedPackages} present
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findMismatch(locked, present, machine) {
  for (const [path, wanted] of Object.entries(locked)) {
    if (path === '' || wanted.link === true) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const found = present[path];
    if (found === undefined) {
      if (wanted.optional !== true) return `${name} is missing`;
      if (namesPlatform(wanted) && fits(wanted, machine)) return `${name} is missing`;
    } else if (!fits(found, machine)) {
      return `${name} is for another kind of machine`;
    } else if (found.version !== wanted.version || found.integrity !== wanted.integrity) {
      return `${name} is not the version that is pinned`;
    }
  }
  return undefined;
}

/** @param {LockedPackage} entry */
function namesPlatform(entry) {
  return entry.os !== undefined || entry.cpu !== undefined;
}

/**
 * @param {LockedPackage} entry
 * @param {Machine} machine
 */
function fits(entry, machine) {
  return (
    admits(entry.os, machine.platform) &&
    admits(entry.cpu, machine.arch) &&
    (machine.libc === undefined || admits(entry.libc, machine.libc))
  );
}

/**
 * npm's rule for `os`, `cpu` and `libc`: a name or a list of names, those with `!` excluded.
 * @param {string | string[] | undefined} names
 * @param {string} value
 */
function admits(names, value) {
  if (names === undefined) return true;
  const list = typeof names === 'string' ? [names] : names;
  if (list.includes('any')) return true;
  if (list.includes(`!${value}`)) return false;
  return list.includes(value) || list.every((name) => name.startsWith('!'));
}

/** @returns {Machine} */
function thisMachine() {
  return { platform: process.platform, arch: process.arch, libc: readLibc() };
}

function readLibc() {
  if (process.platform !== 'linux') return undefined;
  // Without this the report looks up the names of all network peers.
  Object.assign(process.report, { excludeNetwork: true });
  /** @type {any} */
  const report = process.report.getReport();
  return report.header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
