import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { validateWorkflow } from '@action-validator/core';
import { parse } from 'yaml';
import * as z from 'zod';

const root = join(import.meta.dirname, '../..');
const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const job = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  'runs-on': z.string().regex(/^ubuntu-\d\d\.\d\d$/),
  'timeout-minutes': z.number(),
  steps: z.array(step),
});
const workflow = z.looseObject({
  permissions: z.strictObject({}),
  on: z.record(z.string(), z.unknown()),
  jobs: z.record(z.string(), job),
});

const paths = globSync('.github/workflows/*', { cwd: root }).sort();

test('there are the three workflows', () => {
  const names = paths.map((path) => path.replace(/.*[\\/]/, ''));
  assert.deepEqual(names, ['deploy.yml', 'pr.yml', 'weekly.yml']);
});

for (const path of paths) {
  suite(path, () => {
    const text = readFileSync(join(root, path), 'utf8');
    const { on, jobs } = workflow.parse(parse(text));
    const steps = Object.values(jobs).flatMap((each) => each.steps);

    test('is a workflow that GitHub can read', () => {
      assert.deepEqual(validateWorkflow(text).errors, []);
      assert.notDeepEqual(validateWorkflow(text.replace('steps:', 'step:')).errors, []);
    });
    test('never runs with the rights of the repository on what a fork brings', () => {
      for (const trigger of ['pull_request_target', 'workflow_run', 'issue_comment']) {
        assert.ok(!(trigger in on), trigger);
      }
      assert.doesNotMatch(text, /secrets\.|allow-unsafe-pr-checkout|self-hosted/);
    });
    test('names every action by its commit', () => {
      for (const { uses } of steps) {
        if (uses !== undefined) assert.match(uses, /^actions\/[a-z-]+@[\da-f]{40}$/);
      }
      for (const line of text.split('\n').filter((one) => one.includes('uses:'))) {
        assert.match(line, / # v\d+\.\d+\.\d+$/, 'its version stands behind');
      }
    });
    test('keeps no token in a checkout, and nothing between runs', () => {
      for (const { uses = '', with: given = {} } of steps) {
        if (uses.includes('/checkout@')) assert.equal(given['persist-credentials'], false);
        if (uses.includes('/setup-node@')) assert.equal(given['package-manager-cache'], false);
        assert.doesNotMatch(uses, /\/cache/);
        assert.equal(given['cache'], undefined);
      }
    });
    test('runs no install script, and puts nothing that a stranger writes into a shell line', () => {
      for (const { run = '' } of steps) {
        assert.doesNotMatch(run, /npm (?:i|install)\b/);
        for (const [line] of run.matchAll(/npm ci[^\n&]*/g)) assert.match(line, /--ignore-scripts/);
        assert.doesNotMatch(run, /\$\{\{/, 'expressions go through env');
      }
    });
    test('a job that may write has neither the repository nor packages', () => {
      for (const { permissions, steps: own } of Object.values(jobs)) {
        if (!Object.values(permissions).includes('write')) continue;
        assert.ok(!own.some(({ uses = '', run = '' }) => /checkout/.test(uses) || /npm/.test(run)));
      }
    });
  });
}

test('a pull request only reads', () => {
  const { on, jobs } = workflow.parse(
    parse(readFileSync(join(root, '.github/workflows/pr.yml'), 'utf8')),
  );
  assert.deepEqual(Object.keys(on), ['pull_request']);
  for (const { permissions } of Object.values(jobs)) {
    assert.deepEqual(permissions, { contents: 'read' });
  }
});

test('issue forms have the fields that links from pages fill', () => {
  const form = z.looseObject({ body: z.array(z.looseObject({ id: z.string() })) });
  const { body } = form.parse(
    parse(readFileSync(join(root, '.github/ISSUE_TEMPLATE/correction.yml'), 'utf8')),
  );
  const ids = body.map(({ id }) => id);
  for (const id of ['page', 'quote']) assert.ok(ids.includes(id), id);
});
