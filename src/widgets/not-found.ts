import { tellingWords } from '../search/words.ts';
import { element } from './element.ts';
import { planQuery } from '../search/plan.ts';
import { SearchFiles } from './search-files.ts';

/** Offers the pages whose names are most like the address that leads nowhere. */
const place = document.querySelector<HTMLElement>('#Nearest');
const folder = place?.dataset['names'];
const wanted = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '');

if (place && folder !== undefined && wanted !== '') {
  const words = wanted.replace(/\.[a-z]+$/, '').replaceAll(/[-_+]/g, ' ');
  const files = new SearchFiles(folder);
  void files.fetchWords(tellingWords(words)).then(() => {
    const { names, vocabulary, sameMeaning } = files;
    const hits = names
      .search(planQuery(words, vocabulary, sameMeaning), words)
      .filter(({ record }) => record.kind !== 'section');
    const near = hits.length > 0 ? hits.map(({ record }) => record) : names.nearest(words, 3);
    place.append(
      element('p', {}, 'Perhaps one of these was meant:'),
      element(
        'ul',
        {},
        ...near.slice(0, 3).map(({ title, url, kind }) =>
          // A note and a tag may have one name.
          element(
            'li',
            {},
            element('a', { href: url }, title),
            kind === 'note' ? '' : ` (${kind})`,
          ),
        ),
      ),
    );
  });
}
