import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importBoundaries } from './src/cli/import-boundaries.mjs';

export default defineConfig(
  globalIgnores(['dist', 'dist.*', '.astro', 'node_modules', 'test-results', 'content']),
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      // node:test gives promises that its own runner awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'suite', 'it', 'describe'], package: 'node:test' },
          ],
        },
      ],
    },
  },
  // An .astro file is parsed without types: its own parser offers them only at a high cost.
  // Its parser comes last, since the TypeScript rules bring one too.
  { files: ['**/*.astro'], extends: [tseslint.configs.strict] },
  astro.configs['flat/recommended'],
  { files: ['**/*.astro/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        URL: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: ['src/offline/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['__SHELL__', 'addEventListener', 'caches', 'clients', 'fetch', 'location'],
          ...['registration', 'skipWaiting', 'Response'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  importBoundaries(),
  // Tools insist on a default export here.
  {
    files: ['eslint.config.js', 'astro.config.mjs', 'e2e/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
