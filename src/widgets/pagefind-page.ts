import type { PageText, Passage } from '../search/text-index.ts';

interface FoundSection {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}
/** A page with what the index says of the words that it was found by. */
export interface FoundPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly FoundSection[];
}

/** The same in the words of the search. */
export function pageText({ url, excerpt, meta, sub_results }: FoundPage): PageText {
  const sections: Passage[] = sub_results.map((section) => ({
    title: section.url.includes('#') ? section.title : '',
    url: section.url,
    pieces: cutAtMarks(section.excerpt),
  }));
  return {
    title: meta['title'] ?? url,
    about: meta['description'] ?? '',
    passages: sections.length > 0 ? sections : [{ title: '', url, pieces: cutAtMarks(excerpt) }],
  };
}

/** The index marks words with `<mark>`; what is made of it is text, so that nothing is parsed as HTML. */
function cutAtMarks(excerpt: string): readonly string[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/g).map((piece) =>
    piece
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll(/&#(?:39|x27);/g, "'")
      .replaceAll('&amp;', '&'),
  );
}
