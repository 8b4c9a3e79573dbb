import { createHash } from 'node:crypto';

/** What stands for a text or a file, in characters that a file's name may have. */
export function digestOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64url');
}
