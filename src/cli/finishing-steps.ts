import { writeServiceWorker } from '../integrations/service-worker.ts';
import { keptSizes } from '../integrations/site-check/compressed-size.ts';
import { requireSoundSite } from '../integrations/site-check/check-site.ts';
import type { SiteWork } from '../integrations/site-work.ts';
import type { KeptTexts } from '../vault/kept-texts.ts';
import { fileWriter } from '../integrations/write-files.ts';

/** A site whose pages are written and that nobody sees yet. */
export interface UnfinishedSite {
  /** The folder that will become `dist/`, absolute. */
  readonly folder: string;
  /** The path it will be served under, such as `/` or `/garden/`. */
  readonly basePath: string;
  /** Where the site lies that this one will replace, if there is one. */
  readonly earlier: string;
  readonly work: SiteWork;
  /** How much the texts of earlier builds weigh. */
  readonly weights: KeptTexts;
}

export interface FinishingStep {
  /** What the step does, as a line of progress. */
  readonly title: string;
  /** Throws to stop the build; `dist/` then stays as it was. */
  readonly run: () => Promise<void> | void;
}

/** What happens to the site between its last page and its place in `dist/`, in this order. */
export function finishingSteps(site: UnfinishedSite): readonly FinishingStep[] {
  const { folder, basePath, earlier, work, weights } = site;
  return [
    {
      title: 'Writing the search index…',
      run: () => work.index.write(fileWriter(folder, earlier), basePath),
    },
    {
      title: 'Choosing what is kept offline…',
      run: () => {
        writeServiceWorker(folder, basePath);
      },
    },
    {
      title: 'Checking every page…',
      // The templates are the project's own: a foreign vault has no part in whether they are valid.
      run: async () => {
        await requireSoundSite(folder, basePath, {
          validates: !process.env['GARDEN_CONTENT'],
          pages: new Map([...work.reports].sort(([one], [other]) => (one < other ? -1 : 1))),
          sizeOf: keptSizes(weights),
        });
        weights.save();
      },
    },
  ];
}
