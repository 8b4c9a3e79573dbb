import { element } from './element.ts';

/**
 * `<fact-filter data-folder="/facts/" data-filters="topic year">`: narrows all facts by topic, source, year and more
 * at once, with the number that each choice would leave. What does so comes when it is asked for, or when the
 * address says what was chosen. Without this script the page has lists by topic, year and source.
 */
class FactFilterElement extends HTMLElement {
  connectedCallback(): void {
    const { folder = '', filters = '' } = this.dataset;
    const fail = (): void => {
      const retry = element('a', { href: '' }, 'Try again');
      this.replaceChildren(
        element('p', { role: 'alert' }, 'The list did not come. ', retry, ', or follow a topic.'),
      );
    };
    const open = async (): Promise<void> => {
      try {
        const { FactFilter } = await import('./fact-filter.ts');
        await new FactFilter(this, folder, fail).open();
      } catch {
        fail();
      }
    };
    const asked = new URLSearchParams(location.search);
    if (filters.split(' ').some((name) => asked.get(name))) {
      void open();
      return;
    }
    const button = element('button', { type: 'button' }, 'Filter all facts');
    button.addEventListener('click', () => {
      void open().then(() => {
        this.querySelector('select')?.focus();
      });
    });
    this.replaceChildren(button);
  }
}

customElements.define('fact-filter', FactFilterElement);
