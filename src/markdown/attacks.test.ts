import assert from 'node:assert/strict';
import { it, suite } from 'node:test';
import type { CompiledNote } from '../garden/compiled-note.ts';
import { attacks, type Format } from './attacks.ts';
import { compileNote } from './compile-note.ts';

const compile = (text: string, format: Format): CompiledNote =>
  compileNote({ path: `notes/a.${format}`, file: `notes/a.${format}`, text });

const errorsIn = (text: string, format: Format): string[] =>
  compile(text, format)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

suite('attacks by rule', () => {
  for (const { rule, format, text } of attacks) {
    it(`${rule} in .${format}: ${JSON.stringify(text.slice(0, 60))}`, () => {
      const rules = errorsIn(text, format);
      assert.ok(rules.includes(rule), `found ${rules.join(', ') || 'nothing'}`);
    });
  }
});
