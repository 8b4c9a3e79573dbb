import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../garden/problem.ts';
import type { ContentRoot } from './content-root.ts';
import { judgeAttachment } from './judge-attachment.ts';

/** No file of a garden is that large; it is not read to find out what it is. */
const maxBytes = 32 * 1024 * 1024;

/** Every file beside the notes that may not be published: it is, whether a note shows it or not. */
export function checkAttachments(root: ContentRoot, paths: readonly string[]): Problem[] {
  return paths.flatMap((path): Problem[] => {
    const file = join(root.notes, path);
    const place = { file: root.notesPrefix + path, line: 1, column: 1, severity: 'error' as const };
    const { size } = statSync(file);
    if (size > maxBytes) {
      const message = `the file has ${String(Math.round(size / 1024 / 1024))} MiB`;
      return [{ ...place, rule: 'file/size', message, help: 'Link to where it is published.' }];
    }
    const refusal = judgeAttachment(path, readFileSync(file));
    return refusal === undefined ? [] : [{ ...place, ...refusal }];
  });
}
