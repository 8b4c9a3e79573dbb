import assert from 'node:assert/strict';
import { it, suite } from 'node:test';
import { compileNote } from './compile-note.ts';
import cases from './safe-mdx-cases.json' with { type: 'json' };

suite('safe MDX cases', () => {
  for (const { name, mdx, verdict, rule } of cases) {
    const isWhole = /^\s*(?:---|\+\+\+)/.test(mdx) && /^fm\/|^ok\/front-matter$/.test(rule);
    const text = isWhole ? mdx : `---\ntitle: A note\n---\n\n${mdx}`;
    it(name, () => {
      const { problems } = compileNote({ path: 'a.mdx', file: 'a.mdx', text });
      const rules = problems
        .filter(({ severity }) => severity === 'error')
        .map((problem) => problem.rule);
      if (verdict === 'accept') assert.deepEqual(rules, []);
      else assert.ok(rules.includes(rule), `${rule} is not among ${rules.join(', ')}`);
    });
  }
});

suite('names of the prototype are names like any other', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
  for (const name of names) {
    it(name, () => {
      const text = `[[${name}]] ![[${name}]] [@${name.replace(/^_+/, 'x')}] #${name}\n\n<Fact id="${name}" />\n\n<Calculator id="${name}" />`;
      const note = compileNote({ path: 'a.mdx', file: 'a.mdx', text });
      assert.deepEqual(note.problems, []);
      assert.deepEqual(
        note.links.map((link) => link.target),
        [name, name],
      );
      assert.deepEqual(
        note.components.map((use) => use.attributes['id']),
        [name, name],
      );
      assert.deepEqual(
        note.tags.map(({ tag }) => tag),
        [name],
      );
    });
    it(`<${name} />`, () => {
      const note = compileNote({ path: 'a.mdx', file: 'a.mdx', text: `<${name} />` });
      assert.match(note.problems[0]?.rule ?? '', /^mdx\/(?:component|element)$/);
    });
  }
});
