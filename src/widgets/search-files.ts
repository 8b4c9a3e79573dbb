import { createNames, type Names } from '../search/names.ts';
import type { SameMeaning } from '../search/plan.ts';
import { unpackRecords } from '../search/record.ts';
import { shardKeys, shardOf } from '../search/shards.ts';
import { createVocabulary, type Vocabulary } from '../search/vocabulary.ts';

/**
 * The names of the garden as far as they have been fetched from a folder (`/search/`): all at first where
 * they are few, then what is known of the words that are typed. What could not be fetched is fetched
 * again when it is next asked for.
 */
export class SearchFiles {
  readonly names: Names = createNames();
  readonly vocabulary: Vocabulary = createVocabulary();
  sameMeaning: SameMeaning = [];
  readonly #folder: string;
  readonly #fetched = new Map<string, Promise<void>>();
  #base = '/';
  #shards: readonly string[] = [];
  #hasNames = false;

  constructor(folder: string) {
    this.#folder = folder;
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
    const numbers = shardKeys(words).flatMap((key) => shardOf(key, this.#shards) ?? []);
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
    const records = unpackRecords(packed, this.#base);
    this.names.add(records);
    for (const { title, names } of records) this.vocabulary.add([title, ...names]);
  }

  #once(name: string, take: (sent: unknown) => void): Promise<void> {
    const earlier = this.#fetched.get(name);
    if (earlier !== undefined) return earlier;
    const now = fetchJson(this.#folder + name)
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
export async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
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
