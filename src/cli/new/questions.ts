import { createInterface } from 'node:readline/promises';
import { CommandError } from '../command-error.ts';

/** Something a command needs to know: given as an option, or asked for. */
export interface Question {
  /** The option that answers it: `title` for `--title`. */
  readonly option: string;
  readonly asks: string;
  /** The answer when none is given; without it one has to be. */
  readonly otherwise?: string;
  /** What is wrong with an answer, and what to write; undefined for a good one. */
  readonly fault?: (answer: string) => string | undefined;
}

/** Finds the answer to each question. */
export type Ask = (question: Question) => Promise<string>;

export interface Asker {
  readonly ask: Ask;
  close(): void;
}

/**
 * Takes answers from options first. What is missing is asked in a terminal, again until the answer is
 * good; in a script it is the default, or a `CommandError` that names the option.
 */
export function makeAsker(
  options: Readonly<Record<string, string | undefined>>,
  {
    input,
    output,
    isTerminal,
  }: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream; isTerminal: boolean },
): Asker {
  const terminal = isTerminal ? createInterface({ input, output }) : undefined;
  return {
    close: () => terminal?.close(),
    async ask({ option, asks, otherwise, fault }) {
      const given = options[option];
      if (given !== undefined || terminal === undefined) {
        const answer = given ?? otherwise;
        if (answer === undefined) {
          throw new CommandError(`${asks} is not given.`, `Add --${option} "…".`);
        }
        const wrong = fault?.(answer);
        if (wrong !== undefined) throw new CommandError(`--${option} ${answer}: ${wrong}`);
        return answer;
      }
      for (;;) {
        const hint =
          otherwise === undefined ? '' : ` (${otherwise === '' ? 'may be empty' : otherwise})`;
        const answer = (await terminal.question(`${asks}${hint}: `)).trim() || otherwise;
        const wrong = answer === undefined ? 'an answer is needed' : fault?.(answer);
        if (answer !== undefined && wrong === undefined) return answer;
        output.write(`  ${wrong ?? ''}\n`);
      }
    },
  };
}
