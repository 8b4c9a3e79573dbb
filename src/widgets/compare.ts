/** Fetches what compares two results, with the models, once the page stands. */
void import('./compare-element.ts');
