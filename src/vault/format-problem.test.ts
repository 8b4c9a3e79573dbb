import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../garden/problem.ts';
import { formatAnnotation, formatProblem } from './format-problem.ts';

const problem: Problem = {
  file: 'notes/a,b:c.md',
  line: 3,
  column: 7,
  severity: 'error',
  rule: 'wikilink/unknown',
  message: 'no note "a\n::stop-commands::b\r%0A"',
  help: '##[add-mask]c \u001B[2Jd \u202Ee',
};

test('an annotation is one command, whatever the note says', () => {
  assert.equal(
    formatAnnotation(problem),
    '::error file=notes/a%2Cb%3Ac.md,line=3,col=7,title=wikilink/unknown::' +
      'no note "a\\u{a}::stop-commands::b\\u{d}%250A". ## [add-mask]c \\u{1b}[2Jd \\u{202e}e See /contribute/rules/#wikilink-unknown',
  );
});

test('a report is two lines, and neither drives a terminal nor a log', () => {
  const lines = formatProblem({ ...problem, file: '::add-mask::a.md' }).split('\n');
  assert.equal(lines.length, 2);
  assert.match(
    lines[0] ?? '',
    /^\.\/::add-mask::a\.md:3:7 {2}error {2}wikilink\/unknown {2}no note/,
  );
  assert.equal(
    lines[1],
    '    ## [add-mask]c \\u{1b}[2Jd \\u{202e}e See /contribute/rules/#wikilink-unknown',
  );
});
