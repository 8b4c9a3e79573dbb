/** Fetches the element of calculators when the first of a page comes near the screen. */
const near = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    void import('./whole-calculator.ts');
  },
  { rootMargin: '50%' },
);
for (const calculator of document.querySelectorAll('cost-calculator')) near.observe(calculator);
