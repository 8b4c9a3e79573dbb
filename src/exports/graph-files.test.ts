import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod';
import { sketchGarden, type NoteSketch } from '../garden/testing.ts';
import { writeGraph } from './graph-files.ts';
import { exportGraph } from './graph.ts';

const urlOf = (address: string): string => `https://a.example${address}`;
const graphSchema = z.strictObject({
  nodes: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['note', 'wanted']),
      title: z.string(),
      url: z.string().nullable(),
    }),
  ),
  links: z.array(z.strictObject({ source: z.string(), target: z.string() })),
});
const indexSchema = z.strictObject({
  parts: z.array(z.string()).min(1),
  counts: z.strictObject({ nodes: z.number(), links: z.number() }),
});

/** Notes by number, and of each the numbers of those it links to; numbers without a note are wanted. */
const vaults = fc.array(fc.array(fc.nat({ max: 14 }), { maxLength: 12 }), {
  minLength: 1,
  maxLength: 12,
});

function graphOf(vault: readonly (readonly number[])[]) {
  const notes = vault.map((targets, number): [string, NoteSketch] => [
    `n${String(number)}.md`,
    { links: targets.map((target) => `[[n${String(target)}]]`) },
  ]);
  return exportGraph(sketchGarden(Object.fromEntries(notes)), urlOf);
}

test('a small graph is one file, as it was before there were parts', () => {
  const graph = graphOf([[1, 2], [0]]);
  assert.deepEqual(writeGraph(graph, urlOf), {
    file: `${JSON.stringify(graph, null, 1)}\n`,
    parts: [],
  });
});

test('parts are bounded, stand where the index says, and make the whole graph again', () => {
  fc.assert(
    fc.property(vaults, fc.integer({ min: 250, max: 1500 }), (vault, most) => {
      const graph = graphOf(vault);
      const { file, parts } = writeGraph(graph, urlOf, most);
      if (parts.length === 0) {
        assert.ok(file.length <= most);
        assert.deepEqual(JSON.parse(file), graph);
        return;
      }
      const index = indexSchema.parse(JSON.parse(file));
      assert.deepEqual(
        index.parts,
        parts.map((_, at) => `https://a.example/graph/parts/${String(at + 1)}.json`),
      );
      assert.deepEqual(index.counts, { nodes: graph.nodes.length, links: graph.links.length });
      for (const part of parts) assert.ok(part.length <= most, `${String(part.length)} characters`);
      const read = parts.map((part) => graphSchema.parse(JSON.parse(part)));
      assert.deepEqual(
        { nodes: read.flatMap(({ nodes }) => nodes), links: read.flatMap(({ links }) => links) },
        graph,
      );
    }),
  );
});
