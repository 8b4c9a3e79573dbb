import { element } from './element.ts';
import { fetchNames } from './fetch-titles.ts';

/** Offers the pages whose names are most like the address that leads nowhere. */
const place = document.querySelector<HTMLElement>('#Nearest');
const folder = place?.dataset['names'];
const wanted = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '');

if (place && folder !== undefined && wanted !== '') {
  void fetchNames(folder).then(({ titles }) => {
    const words = wanted.replace(/\.[a-z]+$/, '').replaceAll(/[-_+]/g, ' ');
    const { hits } = titles.search(words);
    const near = hits.length > 0 ? hits.slice(0, 3) : titles.nearest(words, 3);
    place.append(
      element('p', {}, 'Perhaps one of these was meant:'),
      element(
        'ul',
        {},
        ...near.map(({ title, url }) => element('li', {}, element('a', { href: url }, title))),
      ),
    );
  });
}
