import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import httpCompression from 'http-compression';
import send from 'send';
import { headersOf } from '../hosts/header-rules.ts';

/**
 * Answers as the static hosts do that the site is made for: `index.html` of a folder, a redirect to
 * the slash that is missing, `404.html` with status 404, brotli or gzip, the headers of `_headers`, all
 * under one base path.
 */
export function createStaticHost(folder: string, basePath: string): RequestListener {
  const compress = httpCompression({ level: { brotli: 5, gzip: 6 } });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, search } = splitTarget(request.url ?? '/');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (!`${pathname}/`.startsWith(basePath)) {
      // Nothing of the site is outside its base path, but a person may type the bare address.
      if (pathname === '/') redirect(response, 302, basePath);
      else void answerNotFound(folder, request, response);
    } else if (pathname.length < basePath.length) {
      redirect(response, 301, basePath + search);
    } else {
      const path = pathname.slice(basePath.length - 1);
      for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
      send(request, path, { root: folder, dotfiles: 'allow', extensions: ['html'] })
        .on('directory', () => {
          redirect(response, 301, `${pathname}/${search}`);
        })
        .on('error', (error: Error & { status?: number }) => {
          if (error.status === 404) void answerNotFound(folder, request, response);
          else response.writeHead(error.status ?? 500).end(`${error.message}\n`);
        })
        .pipe(response);
    }
  };
  return (request, response) => {
    // A range counts bytes of the file, which compressing would change.
    if (request.headers.range === undefined) compress(request, response);
    answer(request, response);
  };
}

/** Several slashes at the start would make a redirect to another host out of a path. */
function splitTarget(target: string): { pathname: string; search: string } {
  const query = target.indexOf('?');
  const path = query === -1 ? target : target.slice(0, query);
  return {
    pathname: path.replace(/^[/\\]+/, '/'),
    search: query === -1 ? '' : target.slice(query),
  };
}

function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.writeHead(status, { Location: location }).end();
}

async function answerNotFound(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => undefined);
  // An address with a hash in it that is not there now may be there after the next build.
  response.removeHeader('Cache-Control');
  response.writeHead(404, {
    'Content-Type': page === undefined ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
  });
  response.end(request.method === 'HEAD' ? undefined : (page ?? 'Not found\n'));
}
