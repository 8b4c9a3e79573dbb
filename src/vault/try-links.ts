import type { OutsideLink } from '../garden/outside-links.ts';

/** An address that did not answer, and what came instead. */
export interface DeadLink {
  readonly link: OutsideLink;
  readonly why: string;
}

interface TryOptions {
  readonly fetch: typeof fetch;
  /** In milliseconds, for one address. */
  readonly patience: number;
  readonly atOnce: number;
}

/** Answers of a site that is there, and does not want to be read by programs. */
const refusals: ReadonlySet<number> = new Set([401, 403, 405, 406, 429, 503, 999]);

/**
 * Asks for every address, a few at once, and returns those that are gone, in the order given. A site that turns
 * programs away counts as alive: only a reader can tell.
 */
export async function tryLinks(
  links: readonly OutsideLink[],
  { fetch: ask, patience, atOnce }: TryOptions,
): Promise<readonly DeadLink[]> {
  const answers: (DeadLink | undefined)[] = [];
  const next = links.entries();
  const work = async (): Promise<void> => {
    for (const [index, link] of next) {
      const why = await tryOne(link.url, ask, patience);
      answers[index] = why === undefined ? undefined : { link, why };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers.filter((answer) => answer !== undefined);
}

async function tryOne(
  url: string,
  ask: typeof fetch,
  patience: number,
): Promise<string | undefined> {
  try {
    const response = await ask(url, {
      signal: AbortSignal.timeout(patience),
      headers: { 'user-agent': 'cold-aisle link check', accept: '*/*' },
    });
    await response.body?.cancel();
    if (response.ok || refusals.has(response.status)) return undefined;
    return `answers ${String(response.status)}`;
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}
