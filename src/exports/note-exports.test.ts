import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { buildGarden } from '../garden/build-garden.ts';
import { parseBibliography } from '../garden/bibliography.ts';
import { parseFacts } from '../garden/facts.ts';
import type { Printer } from '../garden/print.ts';
import { compileNote } from '../markdown/compile-note.ts';
import { citeInBibtex, citeNote } from './cite-note.ts';
import { noteMarkdown } from './note-markdown.ts';
import { exportNote } from './note.ts';
import { plainNote } from './plain-note.ts';
import { writeSitemap } from './sitemap.ts';
import { structuredData } from './structured-data.ts';

const text = `---
title: 'A <note> & more'
planted: 2026-01-02
tags: [cost]
---
A claim, see [[Other note|the other]] and [[Nobody]], at <Fact id="price" /> [@a2025, p. 4].

<Calculator id="margin-mixing" targetMargin={0.6} />

<Chart kind="bars" title="Two > one" unit="W" data={[{ "name": "a", "value": 1 }, { "name": "b", "value": 2 }]} />
`;
const { facts } = parseFacts(
  '- {id: price, statement: S, value: 5, unit: USD, as_of: "2025", source: {title: A, authors: B, year: 2025, url: "https://example.org/"}, cite: a2025, verified: true}',
  'facts/power.yaml',
);
const { sources } = parseBibliography(
  '@misc{a2025, title={A}, author={Ann Lee}, year={2025}}',
  'b',
);
const garden = buildGarden({
  notes: [
    compileNote({ path: 'a.mdx', file: 'a.mdx', text }),
    compileNote({ path: 'b.md', file: 'b.md', text: '---\ntitle: Other note\n---\nText.' }),
  ],
  facts,
  sources,
  tags: [],
  attachments: [],
});
const note = garden.note('a');
assert.ok(note);
const urlOf = (address: string): string => `https://a.example${address}`;
const publication = { title: 'Site', url: urlOf(note.address) };

test('as Markdown, links are absolute and components are words', () => {
  const markdown = noteMarkdown(note, text, garden, urlOf);
  assert.match(markdown, /^# A <note> & more\n\nhttps:\/\/a\.example\/notes\/a\/\n\nA claim/);
  assert.match(markdown, /see \[the other\]\(https:\/\/a\.example\/notes\/b\/\) and Nobody, at/);
  assert.match(markdown, /\[5 USD \(2025\)\]\(https:\/\/a\.example\/facts\/price\/\)/);
  assert.match(markdown, /\(\[Lee 2025\]\(https:\/\/a\.example\/sources\/a2025\/\), p\. 4\)/);
  assert.match(
    markdown,
    /\[Margin mixing: .*650 million USD\.\]\(.*\/calculators\/margin-mixing\/\)/,
  );
  assert.match(markdown, /Two > one/);
  assert.doesNotMatch(markdown, /<(?:Fact|Calculator|Chart)|\[\[|data=/);
});

test('as HTML for a feed, nothing needs a script, a style or this site’s own addresses', () => {
  const printer: Printer = { garden, href: urlOf, image: () => undefined, file: () => undefined };
  const html = plainNote(note, printer);
  assert.match(html, /650 million USD/);
  assert.doesNotMatch(html, /<script|<style|style=|<svg|href="[/#]/);
});

test('as JSON, a note names its links both ways, its facts and its sources', () => {
  assert.partialDeepStrictEqual(parse(exportNote(note, garden, { title: 'Site', urlOf })), {
    title: 'A <note> & more',
    links: ['https://a.example/notes/b/'],
    facts: ['price'],
    sources: ['a2025'],
  });
});

test('a citation carries the date of the last change', () => {
  assert.deepEqual(citeNote(note, publication).issued, { 'date-parts': [[2026, 1, 2]] });
  assert.match(citeInBibtex(note, publication), /title = \{A <note> \\& more\},/);
});

test('search engines are told what they ask of an article and of its way', () => {
  const image = urlOf('/a.png');
  const article = {
    '@type': 'Article',
    headline: 'A <note> & more',
    mainEntityOfPage: 'https://a.example/notes/a/',
    image,
    datePublished: '2026-01-02',
    dateModified: '2026-01-02',
    author: [{ '@type': 'Organization', name: 'Site', url: 'https://a.example/' }],
  };
  const way = ['/notes/', '/tags/cost/', '/notes/a/'].map((address, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    item: urlOf(address),
  }));
  assert.partialDeepStrictEqual(
    JSON.parse(structuredData(note, garden, { title: 'Site', urlOf, image })),
    [article, { '@type': 'BreadcrumbList', itemListElement: way }],
  );
});

test('an author has a name and a page, and a headline no more than 110 characters', () => {
  const told = structuredData(
    { ...note, title: 'word '.repeat(40), credits: [{ name: 'Ann', slug: 'ann' }] },
    garden,
    { title: 'Site', urlOf },
  );
  assert.match(
    told,
    /\{"@type":"Person","name":"Ann","url":"https:\/\/a\.example\/authors\/ann\/"\}/,
  );
  const headline = /"headline":"((?:word )+word…)"/.exec(told)?.[1] ?? '';
  assert.ok(headline.length > 90 && headline.length <= 110, headline);
});

test('what search engines read cannot end its script element', () => {
  const data = structuredData(note, garden, { title: 'Site', urlOf });
  assert.doesNotMatch(data, /</);
  assert.match(data, /"@type":"BreadcrumbList"/);
});

test('a sitemap escapes addresses and says when a page changed', () => {
  const entries = [{ url: 'https://a.example/?a&b', changed: '2026-01-02' }];
  assert.match(
    writeSitemap(entries, urlOf).file,
    /<loc>https:\/\/a\.example\/\?a&amp;b<\/loc><lastmod>2026-01-02<\/lastmod>/,
  );
});

test('more addresses than a sitemap may have stand in several, which the first names', () => {
  const entries = ['a', 'b', 'c'].map((name) => ({ url: urlOf(`/${name}/`) }));
  const { file, parts } = writeSitemap(entries, urlOf, 2);
  assert.match(file, /<sitemapindex .*>\n<sitemap><loc>https:\/\/a\.example\/sitemap\/1\.xml</);
  assert.equal(parts.length, 2);
  for (const { url } of entries) assert.equal(parts.join('').split(url).length, 2);
  assert.deepEqual(writeSitemap(entries, urlOf, 3).parts, []);
});
