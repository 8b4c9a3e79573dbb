import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import * as z from 'zod';
import { printEditorSchemas } from './editor-schemas.ts';

const content = join(import.meta.dirname, '../../content');
const schemaOf = (name: string): z.ZodType => {
  const schema: unknown = JSON.parse(readFileSync(join(content, 'schemas', name), 'utf8'));
  return z.fromJSONSchema(z.looseObject({}).parse(schema));
};

test('the schemas for editors are those of the check: npm run schemas writes them', () => {
  for (const [name, text] of printEditorSchemas()) {
    assert.equal(readFileSync(join(content, 'schemas', name), 'utf8'), text, name);
  }
});

test('every fact, tag and front matter of the garden fits its schema, and a slip does not', () => {
  const facts = schemaOf('facts.schema.json');
  for (const path of globSync('facts/*.yaml', { cwd: content })) {
    const text = readFileSync(join(content, path), 'utf8');
    assert.ok(
      text.startsWith('# yaml-language-server: $schema=../schemas/facts.schema.json\n'),
      path,
    );
    const list: unknown = parse(text);
    assert.deepEqual(facts.safeParse(list).error?.issues ?? [], [], path);
  }
  assert.equal(facts.safeParse([{ id: 'a', statment: 'S.' }]).success, false);
  const tags = readFileSync(join(content, 'tags.yaml'), 'utf8');
  assert.match(tags, /^# yaml-language-server: \$schema=schemas\/tags\.schema\.json\n/);
  assert.equal(schemaOf('tags.schema.json').safeParse(parse(tags)).success, true);
  const note = schemaOf('note.schema.json');
  for (const path of globSync('notes/**/*.mdx', { cwd: content })) {
    const head = /^---\n([^]*?)\n---\n/.exec(readFileSync(join(content, path), 'utf8'))?.[1] ?? '';
    assert.deepEqual(note.safeParse(parse(head)).error?.issues ?? [], [], path);
  }
  for (const head of [{ titel: 'A' }, { title: 'A', status: 'dead' }, { draft: 'no' }]) {
    assert.equal(note.safeParse(head).success, false, JSON.stringify(head));
  }
});
