import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod';
import { explainIssue } from './explain-issue.ts';

test('says what is wrong and what to write', () => {
  const rows: readonly (readonly [z.ZodType, unknown, string])[] = [
    [
      z.string(),
      2,
      'it cannot be 2: Write text, in quotes if it looks like a number or holds a colon.',
    ],
    [z.number(), '5', 'it cannot be "5": Write a number, without quotes and unit.'],
    [z.number(), NaN, 'it cannot be NaN: Write a number, without quotes and unit.'],
    [z.array(z.string()).min(1), [], 'it cannot be []: Write at least one.'],
    [z.string().min(1), '', 'it cannot be "": Write some text.'],
    [z.boolean(), 'yes', 'it cannot be "yes": Write true or false.'],
    [z.enum(['bars', 'lines']), 'pie', 'it cannot be "pie": Write bars or lines.'],
    [z.enum(['bars', 'lines']), 'linse', 'it cannot be "linse": Did you mean lines?'],
    [z.string().regex(/^a/, 'write it with an a'), 'b', 'it cannot be "b": Write it with an a.'],
    [
      z.string(),
      undefined,
      'it is missing: Write text, in quotes if it looks like a number or holds a colon.',
    ],
    [
      z.array(z.string()),
      'x'.repeat(99),
      `it cannot be "${'x'.repeat(48)}…: Write a list, such as [one, two].`,
    ],
  ];
  for (const [schema, value, wanted] of rows) {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    assert.ok(issue);
    const { message, help } = explainIssue(issue, value);
    assert.equal(`${message}: ${help}`, wanted);
  }
});
