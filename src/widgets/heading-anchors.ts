import { element } from './element.ts';

/** Puts beside each heading a link to it, which also copies its address. */
for (const heading of document.querySelectorAll('.prose :is(h2,h3,h4)[id]')) {
  const label = 'Copy the address of this section';
  const anchor = element('a', { class: 'anchor', href: `#${heading.id}`, 'aria-label': label });
  anchor.addEventListener('click', (event) => {
    // The address bar has it too, and the page stays where it is.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(history.state, '', anchor.href);
    navigator.clipboard.writeText(anchor.href).then(
      () => {
        anchor.dataset['copied'] = '';
        anchor.ariaLabel = 'Address copied';
      },
      // The address bar has it at least.
      () => undefined,
    );
  });
  anchor.addEventListener('blur', () => {
    delete anchor.dataset['copied'];
    anchor.ariaLabel = label;
  });
  heading.append(anchor);
}
