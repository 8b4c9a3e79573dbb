import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { it, suite } from 'node:test';
import { refuseModulesFrom } from './refuse-modules.ts';

suite('content is never a module', () => {
  const { load } = refuseModulesFrom('content');
  const ask = (id: string): null => (load.filter.id.test(id) ? load.handler(id) : null);
  for (const path of ['notes/a.mdx', 'notes/payload.mjs', 'notes/a.png?url', 'facts/a.yaml#x']) {
    it(`refuses content/${path}`, () => {
      const file = join(resolve('content'), path);
      for (const id of [file, `/@fs${file}`, `\0${file}`, `${resolve('src')}/../content/${path}`]) {
        assert.throws(() => ask(id), /imported as a module/);
      }
    });
  }
  for (const path of ['src/site.ts', 'contents/a.ts', 'node_modules/content/a.js']) {
    it(`takes ${path}`, () => {
      assert.equal(ask(resolve(path)), null);
    });
  }
  it('takes what is no file', () => {
    assert.equal(ask('\0virtual:content/x'), null);
  });
});
