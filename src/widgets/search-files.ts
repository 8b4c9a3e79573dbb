import { createNames, type Names } from '../search/names.ts';
import type { SameMeaning } from '../search/plan.ts';
import { unpackRecords } from '../search/record.ts';
import { addressIn } from '../search/other-gardens.ts';
import { shardKeys, shardsOf } from '../search/shards.ts';
import { createVocabulary, type Vocabulary } from '../search/vocabulary.ts';

/** For how many milliseconds another garden is waited for. */
const patience = 5000;

/**
 * The names of the garden as far as they have been fetched from a folder (`/search/`): all at first where
 * they are few, then what is known of the words that are typed. What could not be fetched is fetched
 * again when it is next asked for.
 */
export class SearchFiles {
  readonly names: Names;
  readonly vocabulary: Vocabulary;
  sameMeaning: SameMeaning = [];
  readonly #folder: string;
  readonly #garden: string | undefined;
  readonly #fetched = new Map<string, Promise<void>>();
  #base = '/';
  #shards: readonly string[] = [];
  #hasNames = false;

  constructor(folder: string, garden?: string, into?: SearchFiles) {
    this.#folder = folder;
    this.#garden = garden;
    this.names = into?.names ?? createNames();
    this.vocabulary = into?.vocabulary ?? createVocabulary();
  }

  /** The names of another garden, to be found among these. What it sends leads nowhere but into it. */
  beside(garden: string): SearchFiles {
    return new SearchFiles(`${garden}search/`, garden, this);
  }

  /** What is searched: the host of another garden, or nothing for this one. */
  get host(): string {
    return this.#garden === undefined ? '' : new URL(this.#garden).host;
  }

  /** Whether anything can be found yet. */
  get hasNames(): boolean {
    return this.#hasNames;
  }

  fetchNames(): Promise<void> {
    return this.#once('names.json', (sent) => {
      this.#base = textOf(sent, 'base');
      this.#addRecords(textOf(sent, 'records'));
      this.#hasNames = true;
    });
  }

  /** What is needed for synonyms, descriptions and filters. */
  async fetchRest(): Promise<void> {
    await this.fetchNames();
    await Promise.all([
      this.#once('lookup.json', (sent) => {
        this.sameMeaning = [...this.sameMeaning, ...meaningsOf(sent)];
        this.#shards = textsOf(fieldOf(sent, 'shards'));
      }),
      this.#once('details.json', (sent) => {
        this.#addRecords(textOf(sent, 'records'));
      }),
    ]);
  }

  /** What the garden has for these words; true if something new came. */
  async fetchWords(words: readonly string[]): Promise<boolean> {
    const before = this.#fetched.size;
    await this.fetchRest();
    const numbers = shardKeys(words).flatMap((key) => shardsOf(key, this.#shards));
    await Promise.all(
      [...new Set(numbers)].map((number) =>
        this.#once(`shards/${String(number)}.json`, (sent) => {
          this.vocabulary.add(textOf(sent, 'words').split(' '));
          this.#addRecords(textOf(sent, 'records'));
          this.sameMeaning = [...this.sameMeaning, ...meaningsOf(sent)];
        }),
      ),
    );
    return this.#fetched.size > before;
  }

  #addRecords(packed: string): void {
    const garden = this.#garden;
    const sent = unpackRecords(packed, this.#base);
    const records =
      garden === undefined
        ? sent
        : sent.flatMap((record) => {
            const url = addressIn(garden, record.url);
            return url === undefined ? [] : [{ ...record, url }];
          });
    this.names.add(records);
    for (const { title, names } of records) this.vocabulary.add([title, ...names]);
  }

  #once(name: string, take: (sent: unknown) => void): Promise<void> {
    const earlier = this.#fetched.get(name);
    if (earlier !== undefined) return earlier;
    const signal = this.#garden === undefined ? null : AbortSignal.timeout(patience);
    const now = fetchJson(this.#folder + name, signal)
      .then(take)
      .catch((error: unknown) => {
        this.#fetched.delete(name);
        throw error;
      });
    this.#fetched.set(name, now);
    return now;
  }
}

/** What a file of the site holds. Fails where it cannot be had. */
export async function fetchJson(
  address: string,
  signal: AbortSignal | null = null,
): Promise<unknown> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response.json();
}

function fieldOf(sent: unknown, name: string): unknown {
  return Reflect.get(Object(sent), name);
}

function textOf(sent: unknown, name: string): string {
  const value = fieldOf(sent, name);
  return typeof value === 'string' ? value : '';
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function meaningsOf(sent: unknown): SameMeaning {
  const value = fieldOf(sent, 'sameMeaning');
  return Array.isArray(value) ? value.map(textsOf) : [];
}
