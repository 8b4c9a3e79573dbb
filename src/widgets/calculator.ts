import styles from '../styles/live-calculator.css?url';
import { element } from './element.ts';

const calculators = document.querySelectorAll('cost-calculator');
/** At once, not when one comes near: in a note this is how a calculator looks at all. */
const styled = calculators.length === 0 ? undefined : bringStyles();

/** Fetches the element of calculators when the first of a page comes near the screen. */
const near = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    void Promise.all([import('./whole-calculator.ts'), styled]).then(
      ([{ WholeCalculatorElement }]) => {
        customElements.define('cost-calculator', WholeCalculatorElement);
      },
    );
  },
  { rootMargin: '50%' },
);
for (const calculator of calculators) near.observe(calculator);

/** A calculator computes without, should that fail. */
async function bringStyles(): Promise<unknown> {
  const link = element('link', { rel: 'stylesheet', href: styles });
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
}
