import type { Garden } from '../garden/garden.ts';

export interface ExportedGraph {
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: 'note' | 'wanted';
    readonly title: string;
    readonly url: string | null;
  }[];
  readonly links: readonly { readonly source: string; readonly target: string }[];
}

/**
 * The listed notes, the notes that they want, and who links to whom, each pair once. `urlOf` makes an
 * address of the garden absolute.
 */
export function exportGraph(garden: Garden, urlOf: (address: string) => string): ExportedGraph {
  const listed = new Set<string>(garden.listed.map(({ slug }) => slug));
  const links = garden.listed.flatMap((note) => {
    const targets = note.links.flatMap((link): readonly string[] => {
      if (link.kind === 'note') return listed.has(link.slug) ? [link.slug] : [];
      return link.kind === 'wanted' ? [`wanted:${link.name}`] : [];
    });
    return [...new Set(targets)]
      .filter((target) => target !== note.slug)
      .map((target) => ({ source: note.slug, target }));
  });
  const wanted = new Set(
    links.map(({ target }) => target).filter((id) => id.startsWith('wanted:')),
  );
  return {
    nodes: [
      ...garden.listed.map(({ slug, title, address }) => ({
        id: slug,
        kind: 'note' as const,
        title,
        url: urlOf(address),
      })),
      ...[...wanted].sort().map((id) => ({
        id,
        kind: 'wanted' as const,
        title: id.slice('wanted:'.length),
        url: null,
      })),
    ],
    links,
  };
}
