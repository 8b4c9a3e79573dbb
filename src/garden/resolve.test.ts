import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { describeTarget, sketchGarden } from './testing.ts';
import type { NoteSketch } from './testing.ts';

const vault: Record<string, NoteSketch> = {
  'index.md': { frontMatter: { title: 'Home' } },
  'Cloud.md': { headings: ['# Cloud', '## What it costs', '## Größe: groß?'] },
  'economics/index.md': { frontMatter: { title: 'Economics of cloud' } },
  'economics/Margin mixing.mdx': {
    frontMatter: { title: 'Mixing margins', aliases: ['Portfolio margin', 'Q1 2024'] },
    headings: ['## Two deals', '## Margin & markup', '### Two deals'],
    passages: [{ id: 'Key1', parts: [] }],
  },
  'economics/deep/Pricing.md': {},
  'systems/Pricing.md': {},
  'systems/Frontier.md': { frontMatter: { redirectFrom: ['/notes/frontier/'] } },
  'systems/v1.2 release.md': {},
  'x/Twin.md': {},
  'y/Twin.md': {},
  'x/one.md': { frontMatter: { title: 'Same title' } },
  'y/two.md': { frontMatter: { title: 'Same title' } },
  'x/three.md': { frontMatter: { aliases: ['Same alias'] } },
  'y/four.md': { frontMatter: { aliases: ['same-alias'] } },
  'x/case/Foo.md': {},
  'x/case/foo.md': {},
  'constructor.md': {},
  '__proto__.md': { frontMatter: { aliases: ['toString'] } },
  'hidden/Draft.md': { frontMatter: { draft: true } },
};
const attachments = [
  'pic one.png',
  'x/pic.png',
  'y/pic.png',
  'y/deep/plan.pdf',
  'deck.key',
  'z/a/photo.jpg',
  'z/photo.jpg',
];

function resolve(link: string, from: string): string {
  const note = { ...vault[from], links: [link] };
  const garden = sketchGarden({ ...vault, [from]: note }, { attachments });
  return describeTarget(garden.noteByPath.get(from)?.links[0]);
}

const noTwin = 'wikilink/ambiguous: "Twin" may be x/Twin.md or y/Twin.md; ';
const rows: [name: string, link: string, from: string, target: string][] = [
  ['path from the root', '[[economics/Margin mixing]]', 'Cloud.md', 'note:economics/margin-mixing'],
  ['with extension', '[[economics/Margin mixing.mdx]]', 'Cloud.md', 'note:economics/margin-mixing'],
  ['whatever the case', '[[ECONOMICS/margin-MIXING]]', 'Cloud.md', 'note:economics/margin-mixing'],
  ['root path with slash', '[[/systems/Frontier]]', 'x/one.md', 'note:systems/frontier'],
  ['relative path', '[[../systems/Frontier]]', 'x/one.md', 'note:systems/frontier'],
  [
    'path below the folder',
    '[[deep/Pricing]]',
    'economics/index.md',
    'note:economics/deep/pricing',
  ],
  ['end of a path', '[[deep/pricing]]', 'Cloud.md', 'note:economics/deep/pricing'],
  ['file name', '[[margin mixing]]', 'Cloud.md', 'note:economics/margin-mixing'],
  ['file name with dots', '[[v1.2 release]]', 'Cloud.md', 'note:systems/v12-release'],
  ['shortest path', '[[Pricing]]', 'economics/index.md', 'note:systems/pricing'],
  ['folder of an index', '[[economics]]', 'Cloud.md', 'note:economics'],
  ['index by path', '[[economics/index]]', 'Cloud.md', 'note:economics'],
  ['index of the root', '[[index]]', 'economics/index.md', 'note:index'],
  ['same folder', '[[Twin]]', 'y/two.md', 'note:y/twin'],
  ['neither folder', '[[Twin]]', 'Cloud.md', `${noTwin}Write the path, as in [[x/Twin|Twin]].`],
  ['names that differ in case', '[[x/case/Foo]]', 'Cloud.md', 'note:x/case/foo'],
  ['title', '[[mixing margins]]', 'Cloud.md', 'note:economics/margin-mixing'],
  ['alias', '[[portfolio-margin]]', 'Cloud.md', 'note:economics/margin-mixing'],
  [
    'ambiguous title',
    '[[Same title]]',
    'x/one.md',
    'wikilink/ambiguous: "Same title" may be x/one.md or y/two.md; Write the path, as in [[x/one|Same title]].',
  ],
  [
    'ambiguous alias',
    '[[Same alias|so]]',
    'Cloud.md',
    'wikilink/ambiguous: "Same alias" may be x/three.md or y/four.md; Write the path, as in [[x/three|so]].',
  ],
  ['names of every object', '[[constructor]]', 'Cloud.md', 'note:constructor'],
  ['dangerous name', '[[__proto__]]', 'Cloud.md', 'note:__proto__'],
  ['alias toString', '[[toString]]', 'Cloud.md', 'note:__proto__'],
  ['no such object', '[[hasOwnProperty]]', 'Cloud.md', 'wanted:hasOwnProperty'],
  ['the note itself', '[[#What it costs]]', 'Cloud.md', 'note:cloud#what-it-costs'],

  ['heading', '[[Cloud#what it COSTS]]', 'x/one.md', 'note:cloud#what-it-costs'],
  ['heading by id', '[[Cloud#what-it-costs]]', 'x/one.md', 'note:cloud#what-it-costs'],
  ['heading with punctuation', '[[Cloud#Größe groß]]', 'x/one.md', 'note:cloud#größe-groß'],
  ['nested heading', '[[Cloud#Cloud#What it costs]]', 'x/one.md', 'note:cloud#what-it-costs'],
  [
    'the title as heading',
    '[[Margin mixing#mixing margins]]',
    'x/one.md',
    'note:economics/margin-mixing',
  ],
  ['block', '[[Margin mixing#^key1]]', 'Cloud.md', 'note:economics/margin-mixing#^Key1'],
  ['empty fragment', '[[Cloud#]]', 'x/one.md', 'note:cloud'],
  [
    'misspelt heading',
    '[[Cloud#What it cots]]',
    'x/one.md',
    'heading/missing: no heading "What it cots" in "Cloud"; Did you mean #What it costs?',
  ],
  [
    'missing heading',
    '[[Cloud#Elsewhere]]',
    'x/one.md',
    'heading/missing: no heading "Elsewhere" in "Cloud"; Its headings are: Cloud, What it costs, Größe: groß?.',
  ],
  [
    'missing block',
    '[[Cloud#^abc]]',
    'x/one.md',
    'heading/missing: no block "^abc" in "Cloud"; Put ^abc at the end of the paragraph that is meant.',
  ],

  ['wanted', '[[Opportunity cost]]', 'Cloud.md', 'wanted:Opportunity cost'],
  ['wanted with extension', '[[Opportunity cost.md]]', 'Cloud.md', 'wanted:Opportunity cost'],
  ['a draft is not there', '[[Draft]]', 'Cloud.md', 'wanted:Draft'],
  ['other digits', '[[Q2 2024]]', 'Cloud.md', 'wanted:Q2 2024'],
  [
    'slip',
    '[[Fronteir]]',
    'Cloud.md',
    'wikilink/unknown: no note "Fronteir"; Did you mean [[Frontier]]?',
  ],
  [
    'slip in an alias',
    '[[Portfoliio margim]]',
    'Cloud.md',
    'wikilink/unknown: no note "Portfoliio margim"; Did you mean [[Portfolio margin]]?',
  ],

  [
    'Markdown, encoded',
    '[x](economics/Margin%20mixing.mdx)',
    'Cloud.md',
    'note:economics/margin-mixing',
  ],
  [
    'Markdown, extension left out',
    '[x](./Frontier)',
    'systems/Pricing.md',
    'note:systems/frontier',
  ],
  ['Markdown, up', '[x](../Cloud.md#what-it-costs)', 'x/one.md', 'note:cloud#what-it-costs'],
  ['Markdown, from the root', '[x](systems/Frontier.md)', 'x/one.md', 'note:systems/frontier'],
  ['Markdown, name alone', '[x](Frontier.md)', 'x/one.md', 'note:systems/frontier'],
  ['Markdown, own heading', '[x](#what-it-costs)', 'Cloud.md', 'note:cloud#what-it-costs'],
  [
    'address of a note',
    '[x](/notes/economics/margin-mixing/)',
    'Cloud.md',
    'note:economics/margin-mixing',
  ],
  ['address without slash', '[x](/notes/cloud#cloud)', 'x/one.md', 'note:cloud#cloud'],
  ['former address', '[x](/notes/frontier/)', 'Cloud.md', 'note:systems/frontier'],
  [
    'address of no page',
    '[x](/nowhere/)',
    'Cloud.md',
    'link/site: this site has no page /nowhere/; Mend it; a note is [[its name]], a fact <Fact id="…" />, a source [@key].',
  ],
  [
    'address of a page',
    '[x](/calculators/nre/#result)',
    'Cloud.md',
    'site:/calculators/nre/#result',
  ],
  ['external', '[x](https://example.org/a b)', 'Cloud.md', 'external:https://example.org/a b'],
  ['mail', '[x](mailto:a@example.org)', 'Cloud.md', 'external:mailto:a@example.org'],
  [
    'other scheme',
    '[x](javascript:alert)',
    'Cloud.md',
    'url/scheme: links of the kind javascript: are not allowed; Use https:, http: or mailto:.',
  ],
  [
    'no scheme',
    '[x](//example.org)',
    'Cloud.md',
    'url/protocol-relative: address //example.org leaves its scheme out; Begin it with https://.',
  ],
  [
    'Markdown, missing note',
    '[x](systems/Fronteir.md)',
    'Cloud.md',
    'wikilink/unknown: no note "systems/Fronteir.md"; Did you mean [[systems/Frontier]]?',
  ],
  [
    'out of the vault',
    '[x](../../etc/passwd)',
    'x/one.md',
    'wikilink/unknown: no note "../../etc/passwd"; Mend the path; a note still to be written is asked for by [[its name]].',
  ],
  [
    'malformed encoding',
    '[x](100%.md)',
    'Cloud.md',
    'wikilink/unknown: no note "100%.md"; Mend the path; a note still to be written is asked for by [[its name]].',
  ],

  ['image by name', '![[pic one.png]]', 'x/one.md', 'file:pic one.png'],
  ['image, encoded', '![x](pic%20one.png)', 'x/one.md', 'file:pic one.png'],
  ['image in the same folder', '![[pic.png]]', 'y/two.md', 'file:y/pic.png'],
  ['image, whatever the case', '![[PIC ONE.PNG]]', 'x/one.md', 'file:pic one.png'],
  ['shortest path of a file', '![[photo.jpg]]', 'x/one.md', 'file:z/photo.jpg'],
  ['file by a link', '[[plan.pdf#page=3]]', 'x/one.md', 'file:y/deep/plan.pdf'],
  ['file of a kind not listed', '[[deck.key]]', 'x/one.md', 'file:deck.key'],
  [
    'two files',
    '![[pic.png]]',
    'Cloud.md',
    'wikilink/ambiguous: "pic.png" may be x/pic.png or y/pic.png; Write the path, as in [[x/pic.png|pic.png]].',
  ],
  [
    'missing file',
    '![[none.png]]',
    'Cloud.md',
    'img/missing: no file "none.png"; Put the file into the folder of the notes, or mend its name.',
  ],
  [
    'file out of the vault',
    '![x](../../pic.png)',
    'x/one.md',
    'img/missing: no file "../../pic.png"; Put the file into the folder of the notes, or mend its name.',
  ],
  [
    'image elsewhere',
    '![x](https://example.org/a.png)',
    'Cloud.md',
    'img/remote: image from another host: https://example.org/a.png; Put the file beside the note and show it from there.',
  ],
];

suite('where a link leads', () => {
  for (const [name, link, from, target] of rows) {
    test(`${name}: ${link} in ${from}`, () => {
      assert.equal(resolve(link, from), target);
    });
  }
});

test('a problem stands where the link does', () => {
  const garden = sketchGarden(
    { 'a.md': { links: ['[[b]]', '![[none.png]]'] } },
    { notesPrefix: 'content/notes/' },
  );
  const link = garden.notes[0]?.links[1];
  assert.ok(link?.kind === 'broken');
  const { file, line, column } = link.problem;
  assert.deepEqual([file, line, column], ['content/notes/a.md', 2, 5]);
});
