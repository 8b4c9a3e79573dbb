// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { followContent } from './src/integrations/follow-content.ts';
import { leaveWords } from './src/integrations/leave-words.ts';
import { nativeModule } from './src/integrations/native-module.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { refuseModulesFrom } from './src/integrations/refuse-modules.ts';

const describing = [
  ...['define', 'formula', 'quantity', 'usd', 'signed', 'fraction', 'count', 'choice'],
  ...['numbers', 'rows', 'makeCalculator'],
];

const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://cold-aisle.example',
  base,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  prerenderConflictBehavior: 'error',
  scopedStyleStrategy: 'where',
  // Highlighting would write style attributes, which the page policy forbids.
  integrations: [mdx({ syntaxHighlight: false })],
  vite: {
    plugins: [
      nativeModule('src/vault/current-content.ts', ['currentContent']),
      nativeModule('src/vault/page-reads.ts', ['describeWhenAsked', 'noteRead', 'unnoticed']),
      followContent(),
      plainImports(),
      leaveWords(),
      // Both, since the programs are kept and draw other content than they were bundled beside.
      ...['content', process.env.GARDEN_CONTENT || 'content'].map(refuseModulesFrom),
    ],
    build: {
      modulePreload: false,
      rolldownOptions: {
        // Describing a function of a model changes nothing, so a page need not have those that it does not call.
        treeshake: { manualPureFunctions: describing },
        output: {
          // What every calculator needs comes as one file: many small ones compress worse.
          codeSplitting: {
            groups: [
              // First, lest what every page needs lands in the engine that only some do.
              {
                name: 'shared',
                test: /preload-helper|src\/widgets\/(?:element|trusted-types)\.ts/,
                priority: 2,
              },
              // What comes before the first result, as one file: it compresses better so.
              {
                name: 'search',
                test: /src\/(?:search\/(?!pages-file|part|read-|filters|fact-|scan-text|text-index)|widgets\/(?:search-(?:engine|files)|result-parts))/,
              },
              // What an address holds: needed once something is changed, or a link is opened.
              {
                name: 'link',
                test: /src\/(?:calculators\/(?:address|compact-address|step-field|unit-choices)|widgets\/(?:after-change|keep-link|open-link|switch-unit))\./,
              },
              {
                name: 'calculator',
                priority: 1,
                test: /src\/(?:models\/(?:definition\/|formula\/(?:evaluate|parse)|format|parse\.)|calculators\/(?:calculator|values|answer|compose|reading|sweep)\.|charts\/(?:svg|scale|line-chart|axis-unit|place-labels)\.|widgets\/(?:svg-element|element\.|calculator-form|calculator-element))/,
              },
            ],
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
