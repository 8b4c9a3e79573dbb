import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBibliography, type Source } from '../garden/bibliography.ts';
import { parseFacts, type Fact } from '../garden/facts.ts';
import type { Problem } from '../garden/problem.ts';
import { parseSynonyms, type SynonymGroup } from '../garden/synonyms.ts';
import { parseTags, type TagDefinition } from '../garden/tags.ts';
import type { ContentRoot } from './content-root.ts';
import { refuseLink } from './list-files.ts';

/** What stands beside the notes: facts, sources, tags. */
export interface GardenData {
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  readonly tags: readonly TagDefinition[];
  readonly synonyms: readonly SynonymGroup[];
  readonly problems: readonly Problem[];
}

/** Reads facts, sources and tags; what is not there is empty, what is wrong is a problem. */
export function readData(root: ContentRoot): GardenData {
  const problems: Problem[] = [];
  const facts: Fact[] = [];
  const paths = ['', 'facts', 'sources.bib', 'tags.yaml'];
  const links = new Map(
    [...paths, ...globSync('facts/*.yaml', { cwd: root.folder })].flatMap((path) => {
      // The folder of a foreign vault is named by who builds; that of this project by who sends it.
      if (path === '' && !root.isOwn) return [];
      const link = refuseLink(join(root.folder, path), (root.prefix + path).replace(/\/$/, ''));
      return link === undefined ? [] : [[path, link] as const];
    }),
  );
  problems.push(...links.values());
  const isReadable = (path: string): boolean =>
    !['', 'facts', path].some((one) => links.has(one) && path.startsWith(one));
  for (const path of globSync('facts/*.yaml', { cwd: root.folder }).filter(isReadable).sort()) {
    const parsed = parseFacts(readFileSync(join(root.folder, path), 'utf8'), root.prefix + path);
    facts.push(...parsed.facts);
    problems.push(...parsed.problems);
  }
  const readIf = <Parsed>(name: string, parse: Parse<Parsed>): Parsed | undefined =>
    isReadable(name) ? readFile(root, name, parse) : undefined;
  const bibliography = readIf('sources.bib', parseBibliography);
  const tags = readIf('tags.yaml', parseTags);
  const synonyms = readIf('synonyms.yaml', parseSynonyms);
  for (const read of [bibliography, tags, synonyms]) problems.push(...(read?.problems ?? []));
  return {
    facts,
    sources: bibliography?.sources ?? [],
    tags: tags?.tags ?? [],
    synonyms: synonyms?.synonyms ?? [],
    problems,
  };
}

type Parse<Parsed> = (text: string, file: string) => Parsed;

function readFile<Parsed>(
  root: ContentRoot,
  name: string,
  parse: Parse<Parsed>,
): Parsed | undefined {
  const path = join(root.folder, name);
  return existsSync(path) ? parse(readFileSync(path, 'utf8'), root.prefix + name) : undefined;
}
