import { defineConfig, devices } from 'playwright/test';
import config from './playwright.config.ts';

/** `npm run gallery`: every template at five widths in two themes, and in print, to be looked at. */
export default defineConfig({
  ...config,
  testMatch: 'gallery.ts',
  projects: [{ name: 'gallery', use: { ...devices['Desktop Chrome'] } }],
});
