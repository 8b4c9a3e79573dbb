import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { sketchGarden } from '../garden/testing.ts';
import { newestNotes, writeJsonFeed, writeRss, type Feed } from './feed.ts';

function feedWith(text: string): Feed {
  return {
    title: text,
    description: text,
    url: 'https://a.example/',
    self: 'https://a.example/feed.xml',
    lang: 'en',
    entries: [
      {
        title: text,
        url: 'https://a.example/notes/a/',
        description: text,
        html: `<p>${text}</p>`,
        planted: '2026-01-02',
        tended: '2026-02-03',
        authors: [text],
        tags: [text],
      },
    ],
  };
}

test('whatever a note holds, its feed has the elements that RSS asks for, once, and no markup more', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom(']]>', '</item>', '<![CDATA[', '&amp;', '"<b>')),
      (text) => {
        const rss = writeRss(feedWith(text));
        const outside = rss.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
        const names = [...outside.matchAll(/<([\w:]+)[ >/]/g)].map(([, name]) => name);
        assert.deepEqual(names.toSorted(), [
          ...['atom:link', 'category', 'channel', 'content:encoded', 'dc:creator', 'description'],
          ...['description', 'guid', 'item', 'language', 'link', 'link', 'pubDate', 'rss'],
          ...['title', 'title'],
        ]);
      },
    ),
    { examples: [['a]]>b<c>']] },
  );
  assert.match(writeRss(feedWith('x')), /<pubDate>Tue, 03 Feb 2026 00:00:00 GMT<\/pubDate>/);
});

test('a JSON feed has what version 1.1 asks for', () => {
  const feed: unknown = parse(writeJsonFeed(feedWith('x')));
  assert.partialDeepStrictEqual(feed, {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'x',
    items: [
      {
        id: 'https://a.example/notes/a/',
        content_html: '<p>x</p>',
        date_published: '2026-01-02T00:00:00Z',
      },
    ],
  });
});

test('the newest change comes first, and a note without a date is no news', () => {
  const { listed } = sketchGarden({
    'a.md': { frontMatter: { planted: '2026-01-01' } },
    'b.md': { frontMatter: { planted: '2025-01-01', tended: '2026-03-01' } },
    'c.md': {},
    'd.md': { frontMatter: { planted: '2024-01-01' } },
  });
  assert.deepEqual(
    newestNotes(listed, 2).map(({ slug }) => slug),
    ['b', 'a'],
  );
});
