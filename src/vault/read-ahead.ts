import { compileKept } from './check-vault.ts';
import type { ContentRoot } from './content-root.ts';
import type { GatheredWork, KeptFile } from './kept-work.ts';
import { listFiles } from './list-files.ts';

/** Compiles the notes while another thread reads the rest, so that a check finds all of it kept. */
export async function readAhead(
  root: ContentRoot,
  kept: KeptFile,
  other: Promise<GatheredWork>,
): Promise<void> {
  for (const path of listFiles(root).notes) compileKept(root, path, kept);
  kept.adopt(await other);
}
