import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { escapeHtml } from '../garden/escape-html.ts';
import type { SearchRecord } from '../search/record.ts';
import { nameFiles, shardKeys, shardsOf } from '../search/shards.ts';
import { tellingWords } from '../search/words.ts';
import { generateVault } from './generate-vault.ts';

/** The search over a generated vault. */
export interface ScaleFigure {
  readonly notes: number;
  /** Compressed; sent before the first result, without scripts: names, or else lookup and shards. */
  readonly bytesBeforeFirst: number;
  readonly shards: number;
  /** Of making the files of names. */
  readonly namesSeconds: number;
  /** Of the index of the text, by Pagefind: elapsed, and resident at most, both processes together. */
  readonly indexSeconds: number;
  readonly indexMegabytes: number;
}

/** Makes all that the search needs from the texts of a generated vault, without building its pages. */
export function measureScale(notes: number): ScaleFigure {
  const vault = generateVault(notes);
  const started = performance.now();
  const records = vault.map(({ path, text }) => recordOf(path, text));
  const vocabulary = [
    ...new Set(vault.flatMap(({ text }) => text.match(/[a-z]{2,}/g) ?? [])),
  ].sort();
  const files = nameFiles({ names: records, more: [], vocabulary, sameMeaning: [] }, '/');
  const namesSeconds = (performance.now() - started) / 1000;
  const size = (value: unknown): number => brotliCompressSync(JSON.stringify(value)).length;
  const title = records[Math.floor(notes / 2)]?.title ?? '';
  const numbers = shardKeys(tellingWords(title)).flatMap((key) =>
    shardsOf(key, files.lookup.shards),
  );
  const sharded = [...new Set(numbers)].reduce((sum, at) => sum + size(files.shards[at]), 0);
  const isWhole = files.names.records !== '';
  const index = measureIndex(vault.map(({ path, text }) => ({ path, html: pageOf(text) })));
  return {
    notes,
    bytesBeforeFirst: size(files.names) + (isWhole ? 0 : size(files.lookup) + sharded),
    shards: files.shards.length,
    namesSeconds: Number(namesSeconds.toFixed(1)),
    ...index,
  };
}

function recordOf(path: string, text: string): SearchRecord {
  const line = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  return {
    title: line('title'),
    url: `/notes/${path.replace(/\.md$/, '')}/`,
    kind: 'note',
    names: [line('aliases').replaceAll(/[[\]]/g, '')],
    about: line('description'),
    status: line('status'),
    year: line('planted').slice(0, 4),
    tags: line('tags').replaceAll(/[[\]]/g, '').split(', '),
  };
}

/** The page of a note, as far as the indexer looks at it. */
function pageOf(text: string): string {
  const body = text
    .replace(/^---[^]*?\n---\n/, '')
    .split(/\n{2,}/)
    .map((block, at) =>
      block.startsWith('## ')
        ? `<h2 id="s${String(at)}">${escapeHtml(block.slice(3))}</h2>`
        : `<p>${escapeHtml(block)}</p>`,
    )
    .join('');
  const title = /^title: (.*)$/m.exec(text)?.[1] ?? '';
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main data-facets="note" data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;
}

/** Indexes pages in a process of its own, so that what it takes can be told from this one's. */
function measureIndex(
  pages: readonly { readonly path: string; readonly html: string }[],
): Pick<ScaleFigure, 'indexSeconds' | 'indexMegabytes'> {
  const folder = mkdtempSync(join(tmpdir(), 'search-scale-'));
  try {
    for (const { path, html } of pages) {
      const file = join(folder, 'notes', path.replace(/\.md$/, ''), 'index.html');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, html);
    }
    const started = performance.now();
    const program = new URL('index-folder.ts', import.meta.url).pathname;
    const { stdout, status, stderr } = spawnSync(process.execPath, [program, folder], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return {
      indexSeconds: Number(((performance.now() - started) / 1000).toFixed(1)),
      indexMegabytes: Number(stdout.trim()),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
