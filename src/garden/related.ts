import type { Tag } from './garden.ts';
import type { Note, RelatedNote } from './note.ts';
import { foldName } from './slug.ts';
import type { Slug } from './slug.ts';
import { tagKey } from './tags.ts';

type RelatingNote = Pick<Note, 'slug' | 'title' | 'unlisted' | 'links' | 'tags'>;

/** Something two notes can share: the rarer it is, the more it says. */
interface Trait {
  readonly reason: string;
  /** In the order of paths. */
  readonly slugs: Slug[];
  readonly weight: number;
}

const mostRelated = 5;
/** What more notes share than this tells little, and would cost time that grows with its square. */
const mostSharing = 40;
const mutualWeight = 3;
const linkWeight = 2;
const tagWeight = 1;

/**
 * For each listed note up to five others that it has most in common with: links to the same notes,
 * written or wanted, links both ways, the same tags. Each with its strongest reason. Linear in the
 * number of links and tags, as a trait that very many share is left out.
 */
export function collectRelated(
  notes: readonly RelatingNote[],
  tags: ReadonlyMap<string, Tag>,
): ReadonlyMap<Slug, readonly RelatedNote[]> {
  const listed = notes.filter((note) => !note.unlisted);
  const bySlug = new Map(notes.map((note) => [note.slug, note]));
  const order = new Map(listed.map((note, index) => [note.slug, index]));
  const { traits, traitsOf } = collectTraits(listed, bySlug, tags);
  const linked = new Map(listed.map((note) => [note.slug, linkedSlugs(note)]));

  return new Map(
    listed.map(({ slug }): [Slug, RelatedNote[]] => {
      const scores = new Map<Slug, { score: number; best: number; reason: string }>();
      const add = (other: Slug, weight: number, reason: string): void => {
        if (other === slug || !order.has(other)) return;
        const entry = scores.get(other) ?? { score: 0, best: 0, reason };
        entry.score += weight;
        if (weight > entry.best) Object.assign(entry, { best: weight, reason });
        scores.set(other, entry);
      };
      for (const other of linked.get(slug) ?? []) {
        if (linked.get(other)?.has(slug)) add(other, mutualWeight, 'link to each other');
      }
      for (const key of traitsOf.get(slug) ?? []) {
        const trait = traits.get(key);
        if (!trait || trait.slugs.length > mostSharing) continue;
        const weight = trait.weight / Math.log2(1 + trait.slugs.length);
        for (const other of trait.slugs) add(other, weight, trait.reason);
      }
      const nearest = [...scores].sort(
        ([slugA, a], [slugB, b]) =>
          b.score - a.score || (order.get(slugA) ?? 0) - (order.get(slugB) ?? 0),
      );
      return [slug, nearest.slice(0, mostRelated).map(([slug, { reason }]) => ({ slug, reason }))];
    }),
  );
}

function collectTraits(
  listed: readonly RelatingNote[],
  bySlug: ReadonlyMap<Slug, RelatingNote>,
  tags: ReadonlyMap<string, Tag>,
): { traits: Map<string, Trait>; traitsOf: Map<Slug, Set<string>> } {
  const traits = new Map<string, Trait>();
  const traitsOf = new Map<Slug, Set<string>>();
  for (const note of listed) {
    const own = new Set<string>();
    traitsOf.set(note.slug, own);
    const share = (key: string, weight: number, reason: string): void => {
      if (own.has(key)) return;
      own.add(key);
      const trait = traits.get(key);
      if (trait) trait.slugs.push(note.slug);
      else traits.set(key, { reason, weight, slugs: [note.slug] });
    };
    for (const link of note.links) {
      if (link.kind === 'wanted') {
        share(`wanted ${foldName(link.name)}`, linkWeight, `both link to ${link.name}`);
      } else if (link.kind === 'note' && link.slug !== note.slug) {
        const title = bySlug.get(link.slug)?.title ?? link.slug;
        if (!bySlug.get(link.slug)?.unlisted) {
          share(`note ${link.slug}`, linkWeight, `both link to ${title}`);
        }
      }
    }
    for (const { tag } of note.tags) {
      const key = tagKey(tag);
      share(`tag ${key}`, tagWeight, `both tagged ${tags.get(key)?.title ?? tag}`);
    }
  }
  return { traits, traitsOf };
}

function linkedSlugs(note: RelatingNote): Set<Slug> {
  const slugs = new Set<Slug>();
  for (const link of note.links) if (link.kind === 'note') slugs.add(link.slug);
  return slugs;
}
