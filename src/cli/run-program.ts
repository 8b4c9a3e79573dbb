import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './run-command.ts';

/**
 * Runs a program in this terminal, without input. Resolves to its exit code, 128 and the signal's
 * number if a signal ended it, 127 if it could not be started. A signal to us is passed on.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return follow(
    spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    }),
  );
}

/** As `runProgram`, but keeps what the program prints to itself. */
export async function runQuietly(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ exitCode: number; output: string }> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  const keep = (chunk: unknown): void => {
    output += String(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { exitCode: await follow(child), output };
}

function follow(child: ChildProcess): Promise<number> {
  const pass = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve) => {
    const finish = (code: number): void => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code);
    };
    child.on('error', () => {
      finish(127);
    });
    child.on('close', (code, signal) => {
      finish(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * Runs a program of a package in node_modules, such as `typescript/bin/tsc`, with the Node that runs
 * us. Packages do not export these files, so they are named by their path.
 */
export function runTool(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return runProgram(process.execPath, [toolPath(file), ...args], env);
}

/** Where a program of a package lies, such as `playwright/cli.js`. */
export function toolPath(file: string): string {
  return fileURLToPath(new URL(`node_modules/${file}`, projectRoot));
}
