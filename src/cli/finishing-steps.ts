import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finishPages } from '../integrations/finish-pages.ts';
import { pagePolicies } from '../integrations/page-policy.ts';
import { usedStyles } from '../integrations/page-styles.ts';
import { writeSearchIndex } from '../integrations/search-index.ts';
import { writeServiceWorker } from '../integrations/service-worker.ts';
import { type PageReports, requireSoundSite } from '../integrations/site-check/check-site.ts';
import { readOtherGardens } from '../search/other-gardens.ts';
import { fingerprintPages } from '../vault/compiler-fingerprint.ts';
import { type KeptFiles, openKeptFiles } from '../vault/kept-files.ts';
import { projectRoot } from './run-command.ts';

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
  readonly run: () => Promise<void> | void;
}

/** What happens to the site between Astro and its place in `dist/`, in this order. */
export function finishingSteps({ folder, basePath }: UnfinishedSite): readonly FinishingStep[] {
  let pages: PageReports = new Map();
  return [
    {
      title: 'Writing the search index…',
      run: () => writeSearchIndex(folder, basePath),
    },
    {
      title: 'Writing what each page may do, with the styles that it has a use for…',
      // In this order: a policy allows styles by their hash.
      run: () => {
        const { gardens } = readOtherGardens(process.env['OTHER_GARDENS']);
        const kept = keptFinish(folder);
        pages = finishPages(folder, [usedStyles(folder), pagePolicies(gardens)], kept);
        kept.forgetRest();
      },
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
      run: () =>
        requireSoundSite(folder, basePath, { validates: !process.env['GARDEN_CONTENT'], pages }),
    },
  ];
}

/** What became of pages before, by the same programs; styles depend on the site's scripts, too. */
function keptFinish(folder: string): KeptFiles {
  const root = fileURLToPath(projectRoot);
  const scripts = globSync('_astro/*.js', { cwd: folder }).sort();
  return openKeptFiles(
    join(root, 'node_modules/.cache/finished-pages'),
    [fingerprintPages(root, process.env), ...scripts].join('\0'),
  );
}
