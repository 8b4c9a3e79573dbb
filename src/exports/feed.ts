import { escapeHtml } from '../garden/escape-html.ts';
import type { Note } from '../garden/note.ts';

/** A feed of notes: the newest first, with their whole text. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page that the feed is of, absolute. */
  readonly url: string;
  /** The feed itself, absolute. */
  readonly self: string;
  readonly lang: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly title: string;
  readonly url: string;
  readonly description: string;
  readonly html: string;
  /** `YYYY-MM-DD` */
  readonly planted: string;
  readonly tended: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

/** The notes that were changed last, newest first; notes without a date are not news. */
export function newestNotes(notes: readonly Note[], count: number): readonly Note[] {
  return notes
    .filter((note) => dateOf(note) !== '')
    .toSorted((a, b) => compare(dateOf(b), dateOf(a)) || compare(a.slug, b.slug))
    .slice(0, count);
}

/** The day a note was last changed, as far as it says; empty if it does not. */
export function dateOf({ tended, planted }: Pick<Note, 'tended' | 'planted'>): string {
  return tended ?? planted ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** RSS 2.0 with the whole text (rssboard.org/rss-specification, content module). */
export function writeRss(feed: Feed): string {
  const items = feed.entries.map((entry) =>
    [
      '<item>',
      tag('title', entry.title),
      tag('link', entry.url),
      `<guid isPermaLink="true">${escapeHtml(entry.url)}</guid>`,
      tag('pubDate', new Date(`${entry.tended}T00:00:00Z`).toUTCString()),
      ...entry.authors.map((author) => tag('dc:creator', author)),
      ...entry.tags.map((name) => tag('category', name)),
      tag('description', entry.description),
      `<content:encoded><![CDATA[${entry.html.replaceAll(']]>', ']]]]><![CDATA[>')}]]></content:encoded>`,
      '</item>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    tag('title', feed.title),
    tag('link', feed.url),
    tag('description', feed.description),
    tag('language', feed.lang),
    `<atom:link href="${escapeHtml(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ...items,
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function tag(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function writeJsonFeed(feed: Feed): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.url,
      feed_url: feed.self,
      description: feed.description,
      language: feed.lang,
      items: feed.entries.map((entry) => ({
        id: entry.url,
        url: entry.url,
        title: entry.title,
        summary: entry.description,
        content_html: entry.html,
        date_published: `${entry.planted}T00:00:00Z`,
        date_modified: `${entry.tended}T00:00:00Z`,
        authors: entry.authors.map((name) => ({ name })),
        tags: entry.tags,
      })),
    },
    null,
    1,
  )}\n`;
}
