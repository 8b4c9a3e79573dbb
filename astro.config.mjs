// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { plainImports } from './src/integrations/plain-imports.ts';
import { refuseModulesFrom } from './src/integrations/refuse-modules.ts';

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
  vite: {
    plugins: [plainImports(), refuseModulesFrom(process.env.GARDEN_CONTENT || 'content')],
    build: {
      rolldownOptions: {
        output: {
          // What every calculator needs comes as one file: many small ones compress worse.
          codeSplitting: {
            groups: [
              {
                name: 'calculator',
                test: /src\/(?:models\/(?:definition\/|formula\/(?:evaluate|parse|functions|tokens)|format|parse\.)|calculators\/(?:calculator|compose|reading|address|sweep)\.|charts\/(?:svg|scale|line-chart|axis-unit|place-labels)\.|widgets\/(?:svg-element|element\.|calculator-loaders|calculator-element))/,
              },
            ],
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
