/** The package describes its types in comments only. */
declare module 'http-compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  /** Quality by encoding: brotli 0 to 11, gzip 0 to 9. */
  interface Options {
    level?: { brotli: number; gzip: number };
  }
  const createCompression: (
    options?: Options,
  ) => (request: IncomingMessage, response: ServerResponse) => void;
  export = createCompression;
}
