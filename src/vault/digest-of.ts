import { createHash } from 'node:crypto';

/** What stands for a text, in characters that a file's name may have. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
