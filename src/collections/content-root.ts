import { findContentRoot } from '../vault/content-root.ts';

/** The content of this build or dev server. */
export const contentRoot = findContentRoot(process.env, process.cwd());
