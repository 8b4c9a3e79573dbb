import { requireSoundSite } from '../integrations/site-check/check-site.ts';
import { readOtherGardens } from '../search/other-gardens.ts';
import { pagePolicies } from '../integrations/page-policy.ts';
import { usedStyles } from '../integrations/page-styles.ts';
import { rewritePages } from '../integrations/rewrite-pages.ts';
import { writeServiceWorker } from '../integrations/service-worker.ts';
import { writeSearchIndex } from '../integrations/search-index.ts';

/** A site that Astro has written and that nobody sees yet. */
export interface UnfinishedSite {
  /** The folder that will become `dist/`, absolute. */
  readonly folder: string;
  /** The path it will be served under, such as `/` or `/garden/`. */
  readonly basePath: string;
}

export interface FinishingStep {
  /** What the step does, as a line of progress. */
  readonly title: string;
  /** Throws to stop the build; `dist/` then stays as it was. */
  readonly run: (site: UnfinishedSite) => Promise<void> | void;
}

/** What happens to the site between Astro and its place in `dist/`, in this order. */
export const finishingSteps: readonly FinishingStep[] = [
  {
    title: 'Writing the search index…',
    run: ({ folder, basePath }) => writeSearchIndex(folder, basePath),
  },
  {
    title: 'Writing what each page may do, with the styles that it has a use for…',
    // In this order: a policy allows styles by their hash.
    run: ({ folder }) => {
      const { gardens } = readOtherGardens(process.env['OTHER_GARDENS']);
      rewritePages(folder, [usedStyles(folder), pagePolicies(gardens)]);
    },
  },
  {
    title: 'Choosing what is kept offline…',
    run: ({ folder, basePath }) => {
      writeServiceWorker(folder, basePath);
    },
  },
  {
    title: 'Checking every page…',
    // The templates are the project's own: a foreign vault has no part in whether they are valid.
    run: ({ folder, basePath }) =>
      requireSoundSite(folder, basePath, { validates: !process.env['GARDEN_CONTENT'] }),
  },
];
