import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBibliography, type Source } from '../garden/bibliography.ts';
import { parseFacts, type Fact } from '../garden/facts.ts';
import type { Problem } from '../garden/problem.ts';
import { parseSynonyms, type SynonymGroup } from '../garden/synonyms.ts';
import { parseTags, type TagDefinition } from '../garden/tags.ts';
import { checkCharacters } from '../markdown/reading/check-characters.ts';
import { type KeptWork, nothingKept } from './kept-work.ts';
import { createReport } from '../markdown/report.ts';
import type { ContentRoot } from './content-root.ts';
import { refuseLink } from './list-files.ts';

/** What stands beside the notes: facts, sources, tags. */
export interface GardenData {
  readonly facts: readonly Fact[];
  /** Ids of facts that stand in the files and could not be read. */
  readonly unreadFacts: readonly string[];
  /** The same of keys of sources and of tags. */
  readonly unreadSources: readonly string[];
  readonly unreadTags: readonly string[];
  readonly sources: readonly Source[];
  readonly tags: readonly TagDefinition[];
  readonly synonyms: readonly SynonymGroup[];
  readonly problems: readonly Problem[];
}

/** Reads facts, sources and tags; what is not there is empty, what is wrong is a problem. */
export function readData(root: ContentRoot, kept: KeptWork = nothingKept): GardenData {
  const problems: Problem[] = [];
  const facts: Fact[] = [];
  const unreadFacts: string[] = [];
  const paths = ['', 'facts', 'sources.bib', 'tags.yaml', 'synonyms.yaml', 'words.txt'];
  const links = new Map(
    [...paths, ...globSync('facts/*.yaml', { cwd: root.folder })].flatMap((path) => {
      // The folder of a foreign vault is named by who builds; that of this project by who sends it.
      if (path === '' && !root.isOwn) return [];
      const link = refuseLink(join(root.folder, path), (root.prefix + path).replace(/\/$/, ''));
      return link === undefined ? [] : [[path, link] as const];
    }),
  );
  problems.push(...links.values());
  const parse = <Parsed extends object>(path: string, by: Parse<Parsed>): Parsed => {
    const file = root.prefix + path;
    const text = readText(root, path, problems);
    return kept.of(`data ${file}`, text, {
      make: () => by(text, file),
      isMade: (made): made is Parsed => typeof made === 'object' && made !== null,
    });
  };
  const isReadable = (path: string): boolean =>
    !['', 'facts', path].some((one) => links.has(one) && path.startsWith(one));
  for (const path of globSync('facts/*.yaml', { cwd: root.folder }).filter(isReadable).sort()) {
    const parsed = parse(path, parseFacts);
    facts.push(...parsed.facts);
    unreadFacts.push(...parsed.unread);
    problems.push(...parsed.problems);
  }
  const readIf = <Parsed extends object>(name: string, by: Parse<Parsed>): Parsed | undefined =>
    isReadable(name) && existsSync(join(root.folder, name)) ? parse(name, by) : undefined;
  const bibliography = readIf('sources.bib', parseBibliography);
  const tags = readIf('tags.yaml', parseTags);
  const synonyms = readIf('synonyms.yaml', parseSynonyms);
  for (const read of [bibliography, tags, synonyms]) problems.push(...(read?.problems ?? []));
  return {
    facts,
    unreadFacts,
    unreadSources: bibliography?.unread ?? [],
    unreadTags: tags?.unread ?? [],
    sources: bibliography?.sources ?? [],
    tags: tags?.tags ?? [],
    synonyms: synonyms?.synonyms ?? [],
    problems,
  };
}

type Parse<Parsed> = (text: string, file: string) => Parsed;

/** No list of facts is that long; a parser is not to find out. */
const maxBytes = 2 * 1024 * 1024;

/** The text of a data file; what is wrong with its characters, or its size, is added to `problems`. */
function readText(root: ContentRoot, path: string, problems: Problem[]): string {
  const report = createReport(root.prefix + path);
  const bytes = readFileSync(join(root.folder, path));
  if (bytes.length > maxBytes) {
    const size = String(Math.round(bytes.length / 1024));
    report.add('file/size', undefined, `the file has ${size} KiB; 2048 is the limit`, 'Split it.');
    problems.push(...report.problems);
    return '';
  }
  const text = bytes.toString('utf8');
  const isText = checkCharacters(text, report);
  problems.push(...report.problems);
  return isText ? text.replace(/^\uFEFF/, '') : '';
}
