import { partItems } from '../garden/part-items.ts';
import type { ExportedGraph } from './graph.ts';

/** More than this in one file, about 50 kB compressed and a thousand notes, is fetched in parts. */
const mostCharacters = 500_000;

/** What `/graph.json` is where one file would be too long. */
export interface GraphIndex {
  /** Absolute addresses, in order: their nodes one after the other, and their links, are the whole graph. */
  readonly parts: readonly string[];
  /** Of the whole, by which a reader sees that it has all. */
  readonly counts: { readonly nodes: number; readonly links: number };
}

/** The file that leads to the whole graph, and the parts that it is cut into where it would be too long. */
export interface GraphFiles {
  /** An {@link ExportedGraph} where that is no longer than a part, else a {@link GraphIndex}. */
  readonly file: string;
  /** At `/graph/parts/1.json` and so on, each an {@link ExportedGraph}; none where the file itself is one. */
  readonly parts: readonly string[];
}

type Item =
  | { readonly node: ExportedGraph['nodes'][number] }
  | { readonly link: ExportedGraph['links'][number] };

/**
 * Writes a graph. Nodes and links keep their order; the links of a note stand in the part of the note or in the
 * next ones. No part is longer than `most` characters, unless a single node is.
 */
export function writeGraph(
  graph: ExportedGraph,
  urlOf: (address: string) => string,
  most = mostCharacters,
): GraphFiles {
  const whole = print(graph);
  if (whole.length <= most) return { file: whole, parts: [] };
  const linksFrom = Map.groupBy(graph.links, ({ source }) => source);
  const items = graph.nodes.flatMap((node): readonly Item[] => [
    { node },
    ...(linksFrom.get(node.id) ?? []).map((link) => ({ link })),
  ]);
  const parts = partItems(items, sizeOf, most - print({ nodes: [], links: [] }).length).map(
    (part): ExportedGraph => ({
      nodes: part.flatMap((item) => ('node' in item ? [item.node] : [])),
      links: part.flatMap((item) => ('link' in item ? [item.link] : [])),
    }),
  );
  const index: GraphIndex = {
    parts: parts.map((_, at) => urlOf(`/graph/parts/${String(at + 1)}.json`)),
    counts: { nodes: graph.nodes.length, links: graph.links.length },
  };
  return { file: print(index), parts: parts.map(print) };
}

/** What an item takes in its part, at most: its own text, as far in as it stands there. */
function sizeOf(item: Item): number {
  return JSON.stringify({ list: ['node' in item ? item.node : item.link] }, null, 1).length;
}

function print(file: ExportedGraph | GraphIndex): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}
