import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBibliography } from './bibliography.ts';
import { cslOf, writeReference } from './write-reference.ts';

function read(bibtex: string) {
  return parseBibliography(bibtex, 'sources.bib').sources;
}

for (const [bibtex, reference] of [
  [
    '@article{d, title={{A Higher Order Estimate}}, author={Daly, John T.}, year={2006}, journal={FGCS}, doi={10.1/x}}',
    'Daly, J. T. (2006). <cite>A Higher Order Estimate</cite>. FGCS. doi:10.1/x.',
  ],
  [
    '@misc{m, title={{What <b>egress</b> costs & why "free" is not}}, author={{Akave, Inc.}}, year={2026}}',
    'Akave, Inc. (2026). <cite>What egress costs &amp; why “free” is not</cite>.',
  ],
  ['@misc{n, title={{<script>x</script>}}}', '<cite>&lt;script&gt;x&lt;/script&gt;</cite>.'],
  [
    '@inproceedings{a, title={T}, author={One, A. and Two, B. and others}, year={2020}, booktitle={SC20}}',
    'One, A., B. Two, and others (2020). <cite>T</cite>. SC20.',
  ],
  [
    '@techreport{r, title={T}, author={A. One and B. Two and C. Three and D. Four}, year={2020}, institution={ORNL}}',
    'One, A. et al. (2020). <cite>T</cite>. ORNL.',
  ],
] as const) {
  test(reference, () => {
    const [source] = read(bibtex);
    assert.ok(source);
    assert.equal(writeReference(source), reference);
  });
}

test('each source has its own reference, however often it is asked for', () => {
  const sources = read('@misc{a, title={A}}\n@misc{b, title={B}}');
  const written = () => sources.map(writeReference);
  assert.deepEqual(written(), ['<cite>A</cite>.', '<cite>B</cite>.']);
  assert.deepEqual(written(), ['<cite>A</cite>.', '<cite>B</cite>.']);
});

test('a source as CSL-JSON keeps who, when and where', () => {
  const [source] = read('@book{b, title={T}, author={Last, First}, year={1999}, publisher={P}}');
  assert.ok(source);
  assert.deepEqual(cslOf(source), {
    id: 'b',
    type: 'book',
    title: 'T',
    author: [{ family: 'Last', given: 'First' }],
    issued: { 'date-parts': [[1999]] },
    publisher: 'P',
  });
});
