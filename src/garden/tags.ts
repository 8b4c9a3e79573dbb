import * as z from 'zod';
import { checkShape } from './check-shape.ts';
import type { Tag } from './garden.ts';
import type { Note } from './note.ts';
import type { Place, Problem } from './problem.ts';
import { slugOfPath } from './slug.ts';
import type { Slug } from './slug.ts';
import { readYaml } from './strict-yaml.ts';

/** An entry of `content/tags.yaml`. */
export interface TagDefinition extends Place {
  readonly key: string;
  readonly title: string;
  readonly description: string;
}

export interface ParsedTags {
  readonly tags: readonly TagDefinition[];
  /** Keys of tags whose definition has a mistake. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

const text = z.string().trim().min(1);
/** What `tags.yaml` says of a tag. */
export const definitionSchema = z.strictObject({ title: text, description: text });

/** Reads `tags.yaml`: tag → title and description. What is wrong is left out. Never throws. */
export function parseTags(text: string, file: string): ParsedTags {
  const read = readYaml(text, file, { family: 'tag' });
  const map = checkShape(z.record(z.string(), z.unknown()).nullable(), read, { family: 'tag' });
  if (!map.ok || !read.ok) return { tags: [], unread: [], problems: map.ok ? [] : map.problems };
  const tags: TagDefinition[] = [];
  const unread: string[] = [];
  const problems: Problem[] = [];
  for (const written of Object.keys(map.data ?? {})) {
    const place = read.place([written]);
    const key = tagKey(written);
    const entry = checkShape(definitionSchema, read, { family: 'tag', at: [written] });
    if (!entry.ok || key !== written) unread.push(key);
    if (!entry.ok) {
      problems.push(...entry.problems);
    } else if (key === written) {
      tags.push({ key, ...entry.data, ...place });
    } else {
      const message = `"${written}" is not the plain form of a tag`;
      const help = `Write ${key}.`;
      problems.push({ ...place, severity: 'error', rule: 'tag/key', message, help });
    }
  }
  return { tags, unread, problems };
}

/** The form in which tags are compared and addressed: `#Cloud Costs/TCO` is `cloud-costs/tco`. */
export function tagKey(tag: string): string {
  return slugOfPath(`${tag.replace(/^#/, '')}/index`);
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`. */
export function withParents(key: string): string[] {
  const segments = key.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

/**
 * Every tag with a definition or a listed note, and every tag above one, parents before children. A
 * tag without a definition is titled as it was first written.
 */
export function buildTags(
  definitions: readonly TagDefinition[],
  notes: readonly Pick<Note, 'slug' | 'unlisted' | 'tags'>[],
): ReadonlyMap<string, Tag> {
  const defined = new Map(definitions.map((definition) => [definition.key, definition]));
  const members = new Map<string, Set<Slug>>();
  const written = new Map<string, string>();
  const reach = (tag: string): Set<Slug>[] => {
    const names = tag.replace(/^#/, '').split('/').filter(Boolean);
    return withParents(tagKey(tag)).map((key, index) => {
      if (!written.has(key)) written.set(key, names[index] ?? key);
      let set = members.get(key);
      if (!set) members.set(key, (set = new Set()));
      return set;
    });
  };
  for (const { key } of definitions) reach(key);
  for (const { slug, unlisted, tags } of notes) {
    if (unlisted) continue;
    for (const { tag } of tags) for (const set of reach(tag)) set.add(slug);
  }
  const keys = [...members.keys()].sort(compareTags);
  const children = Map.groupBy(keys, parentOf);
  return new Map(
    keys.map((key): [string, Tag] => [
      key,
      {
        key,
        address: `/tags/${key}/`,
        title: defined.get(key)?.title ?? written.get(key) ?? key,
        description: defined.get(key)?.description ?? '',
        parent: parentOf(key),
        children: children.get(key) ?? [],
        notes: [...(members.get(key) ?? [])],
        defined: defined.has(key),
      },
    ]),
  );
}

function parentOf(key: string): string | undefined {
  const slash = key.lastIndexOf('/');
  return slash < 0 ? undefined : key.slice(0, slash);
}

/** By segments, so that `a/b` stands before `a-c`. */
function compareTags(a: string, b: string): number {
  const [left, right] = [a.replaceAll('/', '\0'), b.replaceAll('/', '\0')];
  return left < right ? -1 : left > right ? 1 : 0;
}
