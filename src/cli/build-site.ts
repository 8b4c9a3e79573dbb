import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawSite } from '../integrations/draw-pages.ts';
import { obtainPrograms } from '../integrations/kept-programs.ts';
import { beginSite, type SiteWork } from '../integrations/site-work.ts';
import { readOtherGardens } from '../search/other-gardens.ts';
import { fingerprintPrograms } from '../vault/compiler-fingerprint.ts';
import { checkContent, describeProblems } from '../vault/current-content.ts';
import { findContentRoot } from '../vault/content-root.ts';
import { openKeptTexts, type KeptTexts } from '../vault/kept-texts.ts';
import { listFiles } from '../vault/list-files.ts';
import { acquireBuildLock } from './build-lock.ts';
import { digestInputs, isBuiltFrom, rememberBuild } from './built-from.ts';
import { checkContentFolder, checkOtherGardens } from './content-folder.ts';
import { CommandError } from './command-error.ts';
import {
  discardNext,
  distFolderAt,
  recoverDist,
  swapDist,
  type DistFolder,
} from './dist-folder.ts';
import { finishingSteps } from './finishing-steps.ts';
import { followFacts } from './follow-facts.ts';
import { basePathFrom } from './base-path.ts';
import { projectRoot, say } from './run-command.ts';
import { tuneEngine } from './tune-engine.ts';

export interface BuildOptions {
  /** Where the site goes, relative to the project. */
  readonly out: string;
  /** Problems in the content are errors even where the content is not this project's own. */
  readonly strict: boolean;
  /** Shows all that Astro says, not only its warnings. */
  readonly verbose: boolean;
  /** Builds even if `out` is what the sources make already. */
  readonly fresh: boolean;
}

/**
 * Builds the whole site into a new folder and, only when every step has passed, puts it in the place
 * of `out`. Does nothing if `out` stands as it was built from the very same. A build that fails or is stopped leaves `out` as it was.
 * Resolves to the folder.
 */
export async function buildSite(options: BuildOptions): Promise<string> {
  const root = fileURLToPath(projectRoot);
  const dist = distFolderAt(resolve(root, options.out));
  checkOut(dist.current, root);
  checkContentFolder(process.env, root);
  checkOtherGardens(process.env['OTHER_GARDENS']);
  if (options.strict) process.env['GARDEN_STRICT'] = '1';
  process.env['BASE_PATH'] = basePathFrom(process.env['BASE_PATH']);

  const started = performance.now();
  const release = await acquireBuildLock(join(root, '.astro', 'build.lock'), say);
  const cleanUp = (): void => {
    discardNext(dist);
    release();
  };
  const forgetSignals = onStop(() => {
    cleanUp();
    say(`\nStopped; ${options.out}/ is as it was.`);
  });
  try {
    recoverDist(dist);
    const content = findContentRoot(process.env, root);
    // Other content has facts of its own, which no calculator starts from.
    const changed = content.isOwn ? followFacts() : [];
    if (changed.length > 0) say(`Facts changed where calculators start: ${changed.join(', ')}.`);
    const inputs = digestInputs(root, process.env);
    const record = join(root, '.astro', `built-${basename(dist.current)}.txt`);
    if (!options.fresh && isBuiltFrom(record, inputs, dist.current)) {
      say(`${options.out}/ is what these sources make: nothing to build (--fresh builds anyway).`);
      return dist.current;
    }
    tuneEngine(listFiles(content).notes.length);
    await requireSoundContent();
    say('Building the site…');
    const pages = await writeSite(dist, root, options.verbose);
    swapDist(dist);
    rememberBuild(record, inputs, dist.current);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`Built ${String(pages)} pages into ${relative(root, dist.current)}/ in ${seconds} s.`);
    return dist.current;
  } catch (error) {
    say(`\nThe build failed; ${options.out}/ is as it was.`);
    throw error;
  } finally {
    forgetSignals();
    cleanUp();
  }
}

/** Throws with every problem of the content, if one of them is an error; says the others. */
async function requireSoundContent(): Promise<void> {
  const problems = await checkContent();
  const text = describeProblems(problems);
  if (problems.some(({ severity }) => severity === 'error')) throw new CommandError(text);
  if (text !== '') say(text);
}

/** Resolves to how many pages it has. */
async function writeSite(dist: DistFolder, root: string, isVerbose: boolean): Promise<number> {
  const cache = join(root, 'node_modules/.cache');
  const digest = fingerprintPrograms(root, process.env);
  const programs = await obtainPrograms(join(cache, 'programs'), digest, async (folder) => {
    say('  Bundling the programs that draw its pages…');
    // Half a second to load, and needed only when the programs have changed.
    const { bundlePrograms } = await import('../integrations/bundle-programs.ts');
    await bundlePrograms(root, folder, isVerbose);
  });
  const { gardens } = readOtherGardens(process.env['OTHER_GARDENS']);
  const { GARDEN_CONTENT, OTHER_GARDENS } = process.env;
  const maker = [digest, GARDEN_CONTENT, OTHER_GARDENS].join('\0');
  const work = beginSite({
    ...{ folder: dist.next, earlier: dist.current, otherGardens: gardens },
    ...{ files: programs.files, sheets: programs.sheets },
    keptIndexes: openKeptTexts(join(cache, 'search'), maker),
  });
  try {
    say('  Drawing its pages…');
    await drawSite({ programs, work, kept: openKeptTexts(join(cache, 'pages'), maker) });
    // Compressed by the same Node, a text has the same weight.
    await finish(dist, work, openKeptTexts(join(cache, 'weights'), process.version));
    return work.reports.size;
  } finally {
    await work.index.close();
  }
}

async function finish(dist: DistFolder, work: SiteWork, weights: KeptTexts): Promise<void> {
  const basePath = process.env['BASE_PATH'] ?? '/';
  const site = { folder: dist.next, earlier: dist.current, basePath, work, weights };
  for (const step of finishingSteps(site)) {
    say(`  ${step.title}`);
    await step.run();
  }
  if (!existsSync(join(dist.next, 'index.html'))) {
    throw new CommandError(
      'The build wrote no home page (index.html); the last site stays in place.',
    );
  }
}

/** The folder is replaced whole: `dist/` is ours, any other must hold a site, or nothing. */
function checkOut(out: string, root: string): void {
  if (out === join(root, 'dist')) return;
  const isAroundProject = !relative(out, root).startsWith('..');
  const isOther = existsSync(out) && !existsSync(join(out, 'index.html'));
  if (isAroundProject || isOther) {
    throw new CommandError(
      `${out} is not a folder that a build may replace.`,
      'Name a folder that does not exist yet, or one that holds an earlier build.',
    );
  }
}

/** Runs `cleanUp` when the process is told to stop, then stops it. Returns how to undo that. */
function onStop(cleanUp: () => void): () => void {
  const stop = (code: number): void => {
    try {
      cleanUp();
    } catch {
      // A file of the unfinished site was still being written; the next build removes the rest.
    }
    process.exit(code);
  };
  const interrupt = (): void => {
    stop(130);
  };
  const terminate = (): void => {
    stop(143);
  };
  process.on('SIGINT', interrupt).on('SIGTERM', terminate).on('SIGHUP', terminate);
  return () => {
    process.off('SIGINT', interrupt).off('SIGTERM', terminate).off('SIGHUP', terminate);
  };
}
