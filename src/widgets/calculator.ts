import styles from '../styles/live-calculator.css?url';
import { element } from './element.ts';

/** Fetches the element of calculators when the first of a page comes near the screen. */
const near = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    void Promise.all([import('./whole-calculator.ts'), bringStyles()]).then(
      ([{ WholeCalculatorElement }]) => {
        customElements.define('cost-calculator', WholeCalculatorElement);
      },
    );
  },
  { rootMargin: '50%' },
);
for (const calculator of document.querySelectorAll('cost-calculator')) near.observe(calculator);

/** How a calculator looks in use, unless the page has that. It computes without, should that fail. */
async function bringStyles(): Promise<unknown> {
  if (document.querySelector(`link[href="${styles}"]`) !== null) return undefined;
  const link = element('link', { rel: 'stylesheet', href: styles });
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
}
