import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBibliography, type Source } from '../garden/bibliography.ts';
import { parseFacts, type Fact } from '../garden/facts.ts';
import type { Problem } from '../garden/problem.ts';
import { parseTags, type TagDefinition } from '../garden/tags.ts';
import type { ContentRoot } from './content-root.ts';

/** What stands beside the notes: facts, sources, tags. */
export interface GardenData {
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  readonly tags: readonly TagDefinition[];
  readonly problems: readonly Problem[];
}

/** Reads facts, sources and tags; what is not there is empty, what is wrong is a problem. */
export function readData(root: ContentRoot): GardenData {
  const problems: Problem[] = [];
  const facts: Fact[] = [];
  for (const path of globSync('facts/*.yaml', { cwd: root.folder }).sort()) {
    const parsed = parseFacts(readFileSync(join(root.folder, path), 'utf8'), root.prefix + path);
    facts.push(...parsed.facts);
    problems.push(...parsed.problems);
  }
  const bibliography = readIf(root, 'sources.bib', parseBibliography);
  const tags = readIf(root, 'tags.yaml', parseTags);
  problems.push(...(bibliography?.problems ?? []), ...(tags?.problems ?? []));
  return { facts, sources: bibliography?.sources ?? [], tags: tags?.tags ?? [], problems };
}

function readIf<Parsed>(
  root: ContentRoot,
  name: string,
  parse: (text: string, file: string) => Parsed,
): Parsed | undefined {
  const path = join(root.folder, name);
  return existsSync(path) ? parse(readFileSync(path, 'utf8'), root.prefix + name) : undefined;
}
