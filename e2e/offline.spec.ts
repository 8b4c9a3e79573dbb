import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { expect, test, type Page } from 'playwright/test';
import { watchPolicy } from './page-policy.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the worker answers for the page. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((done) => {
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
    });
  });
}

test('what was read stays, names are found, and the rest says so @desktop', async ({
  page,
  context,
}) => {
  const refused = await watchPolicy(page);
  await page.goto('');
  await untilKept(page);
  await page.goto('notes/economics/margin-mixing/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Margin mixing');

  await context.setOffline(true);
  await page.goto('notes/economics/margin-mixing/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Margin mixing');
  await page.goto('');
  await expect(page.getByRole('main')).toBeVisible();
  await page.goto('notes/architecture/goodput/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('There is no network');
  await page.goto('search/?q=goodputt');
  await expect(page.getByRole('link', { name: 'Goodput', exact: true }).first()).toBeVisible();

  await context.setOffline(false);
  await page.goto('notes/architecture/goodput/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Goodput');
  expect(refused).toEqual([]);
});

test('with a network nothing old is shown @desktop', async ({ page, context }) => {
  await page.goto('about/');
  await untilKept(page);
  await page.goto('about/');
  // What was kept is made to look old; the network knows better.
  await page.evaluate(async () => {
    const cache = await caches.open('garden-visited');
    const old = new Response('<h1>Old</h1>', { headers: { 'Content-Type': 'text/html' } });
    await cache.put(location.href, old);
  });
  await page.goto('about/');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Old');
  await context.setOffline(true);
  await page.goto('about/');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Old');
});

test('a newer worker takes over at once, and the one that undoes it leaves nothing @desktop', async ({
  page,
}) => {
  const worker = (version: string): string =>
    readFileSync('src/offline/worker.js', 'utf8').replace(
      '__SHELL__',
      JSON.stringify({ version, shell: ['./'] }),
    );
  let script = worker('1');
  const server = createServer((request, response) => {
    const isWorker = request.url === '/sw.js';
    response.setHeader('Content-Type', isWorker ? 'text/javascript' : 'text/html');
    response.end(isWorker ? script : '<!doctype html><title>A page</title>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  const caches = (): Promise<string[]> => page.evaluate(() => window.caches.keys());
  const update = (): Promise<unknown> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  try {
    await page.goto(`http://127.0.0.1:${String(address.port)}/`);
    await page.evaluate(() => navigator.serviceWorker.register('/sw.js'));
    await untilKept(page);
    await expect.poll(caches).toEqual(['garden-shell-1']);
    script = worker('2');
    await update();
    await expect.poll(caches).toEqual(['garden-shell-2']);
    script = readFileSync('src/offline/retire.js', 'utf8');
    await update();
    await expect.poll(caches).toEqual([]);
    const left = async (): Promise<number> =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(left).toBe(0);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
