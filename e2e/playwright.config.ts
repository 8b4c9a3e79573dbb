import { defineConfig, devices } from 'playwright/test';
import { basePathFrom } from '../src/cli/base-path.ts';
import { findBrowser } from '../src/cli/find-browser.ts';

const port = process.env['E2E_PORT'] ?? '4399';
/** Another server that is up already, such as nginx in `npm run test:hosts`. */
const served = process.env['E2E_ORIGIN'];
const origin = served ?? `http://127.0.0.1:${port}`;
const isCi = process.env['CI'] !== undefined;
const browser = findBrowser();

/** Runs against `dist/` as it was built last; `BASE_PATH` must be the one it was built with. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: isCi,
  workers: 2,
  reporter: [['list']],
  use: {
    baseURL: origin + basePathFrom(process.env['BASE_PATH']),
    // A worker would answer in the place of what a test puts there; its own tests allow it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser !== undefined && { executablePath: browser }),
      // The tests need no other host, and a closed network would refuse each call home.
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'] } },
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } },
    },
  ],
  ...(served === undefined && {
    webServer: {
      command: `"${process.execPath}" src/cli/preview.ts --port ${port}`,
      cwd: '..',
      url: origin + basePathFrom(process.env['BASE_PATH']),
      reuseExistingServer: false,
      timeout: 30_000,
    },
  }),
});
