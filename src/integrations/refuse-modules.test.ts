import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { it, suite } from 'node:test';
import { refuseModulesFrom } from './refuse-modules.ts';

suite('content is never a module', () => {
  const plugin = refuseModulesFrom('content');
  for (const path of ['notes/a.mdx', 'notes/payload.mjs', 'notes/a.png?url', 'facts/a.yaml#x']) {
    it(`refuses content/${path}`, () => {
      assert.throws(() => plugin.load(join(resolve('content'), path)), /imported as a module/);
      assert.throws(
        () => plugin.load(`/@fs${join(resolve('content'), path)}`),
        /imported as a module/,
      );
    });
  }
  for (const path of ['src/site.ts', 'contents/a.ts', 'node_modules/content/a.js']) {
    it(`takes ${path}`, () => {
      assert.equal(plugin.load(resolve(path)), null);
    });
  }
  it('takes what is no file', () => {
    assert.equal(plugin.load('\0virtual:content/x'), null);
  });
});
