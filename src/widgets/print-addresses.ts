import { element } from './element.ts';

/**
 * On paper nobody can follow a link: as long as a page is printed, its links have a number, and their
 * addresses stand below the text with the day and the address of the page.
 */
const followed =
  '.prose a[href]:not([href^="#"],.fact,.cite *,.in-margin *),.references a[href*="/sources/"]';

addEventListener('beforeprint', () => {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(followed)];
  const addresses = [...new Set(links.map(({ href }) => href))];
  for (const link of links) {
    const number = String(addresses.indexOf(link.href) + 1);
    link.after(element('sup', { class: 'printed' }, `[${number}]`));
  }
  const list = element('ol', {}, ...addresses.map((address) => element('li', {}, address)));
  const today = new Date().toISOString().slice(0, 10);
  (document.querySelector('.after') ?? document.querySelector('main'))?.append(
    element(
      'section',
      { class: 'printed' },
      ...(addresses.length > 0 ? [element('h2', {}, 'Addresses'), list] : []),
      element('p', {}, `Printed ${today} from ${location.href}`),
    ),
  );
  document.documentElement.dataset['printed'] = '';
});
addEventListener('afterprint', () => {
  for (const made of document.querySelectorAll('.printed')) made.remove();
  delete document.documentElement.dataset['printed'];
});
