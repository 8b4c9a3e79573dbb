import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { findBrowser } from '../cli/find-browser.ts';
import { startPreview } from '../cli/preview-server.ts';

/**
 * How the built site feels to a reader with a telephone and a slow network, for one page of each kind:
 * what travels until the page is still, when its largest part is painted, how much moves after that, and
 * how long scripts keep it from answering (each task's time over 50 ms, as Lighthouse counts it).
 */
interface ReadingFigure {
  readonly page: string;
  readonly requests: number;
  /** As they travel, with headers, until nothing more comes; fonts included. */
  readonly kilobytes: number;
  readonly largestPaintMilliseconds: number;
  readonly layoutShift: number;
  readonly blockingMilliseconds: number;
}

/** Lighthouse's slow 4G and its telephone, four times slower than this machine. */
const network = { latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 };
const slowdown = 4;

const pages = [
  ...['', 'notes/', 'notes/economics/margin-mixing/', 'notes/systems/frontier/'],
  ...['calculators/cloud-vs-onprem-tco/', 'facts/', 'graph/', 'search/?q=aurora'],
];

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const { server, address } = await startPreview({
  folder: 'dist',
  basePath: process.env['BASE_PATH'] ?? '/',
  port: undefined,
});
const executablePath = findBrowser();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
const figures: ReadingFigure[] = [];
try {
  for (const page of pages) figures.push(await visit(browser, page));
} finally {
  await browser.close();
  server.close();
}
if (values.json) console.log(JSON.stringify({ network, slowdown, figures }, null, 2));
else console.table(figures);

async function visit(on: Browser, path: string): Promise<ReadingFigure> {
  const context = await on.newContext({
    viewport: { width: 390, height: 780 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let requests = 0;
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests += 1;
    bytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    const seen = { largest: 0, shift: 0, blocking: 0 };
    Object.assign(globalThis, { seen });
    const watch = (type: string, take: (entry: PerformanceEntry) => void): void => {
      new PerformanceObserver((list) => {
        list.getEntries().forEach(take);
      }).observe({ type, buffered: true });
    };
    watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
    watch('layout-shift', (entry) => (seen.shift += Number(Reflect.get(entry, 'value'))));
    watch('longtask', ({ duration }) => (seen.blocking += Math.max(0, duration - 50)));
  });
  await page.goto(address + path);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => Object(Reflect.get(globalThis, 'seen')) as unknown);
  await context.close();
  const number = (name: string): number => Number(Reflect.get(Object(seen), name));
  return {
    page: `/${path}`,
    requests,
    kilobytes: Number((bytes / 1000).toFixed(1)),
    largestPaintMilliseconds: Math.round(number('largest')),
    layoutShift: Number(number('shift').toFixed(4)),
    blockingMilliseconds: Math.round(number('blocking')),
  };
}
