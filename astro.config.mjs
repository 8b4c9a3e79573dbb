// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://cold-aisle.example',
  base,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  prerenderConflictBehavior: 'error',
  scopedStyleStrategy: 'where',
  integrations: [mdx()],
  devToolbar: { enabled: false },
});
