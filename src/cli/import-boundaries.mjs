// @ts-check
import { builtinModules } from 'node:module';

/**
 * What a part of `src/` may import.
 * @typedef {object} Part
 * @property {string[]} parts the other parts (and `site`, the site's constants)
 * @property {RegExp} [onlyPackages] the packages it may use; without it, all but `notPackages`
 * @property {RegExp} [notPackages]
 * @property {boolean} [pure] has neither browser nor machine, clock nor chance
 */

const builtins = builtinModules.filter((name) => !name.startsWith('_')).join('|');
const none = /^$/;
const astroContent = /^astro:/;
const machine = new RegExp(`^(?:node:.*|(?:${builtins})(?:/.*)?)$`);
const astro = /^(?:astro|@astrojs)(?:$|[/:])/;
const machineOrAstro = new RegExp(`${machine.source}|${astro.source}`);

/** The garden as pages see it. */
const page = {
  parts: [
    ...[
      'garden',
      'markdown',
      'models',
      'calculators',
      'charts',
      'drawings',
      'exports',
      'search',
      'hosts',
      'collections',
    ],
    ...['components', 'layouts', 'pages', 'styles', 'site'],
  ],
  notPackages: new RegExp(`${machine.source}|^astro:content$`),
};

/**
 * The house, room by room. A part that is not named here fails the test beside this file.
 * @type {Record<string, Part>}
 */
export const parts = {
  models: { parts: [], onlyPackages: none, pure: true },
  tables: { parts: [], onlyPackages: none, pure: true },
  hosts: { parts: [], onlyPackages: none, pure: true },
  calculators: {
    parts: ['models', 'charts', 'drawings', 'tables'],
    onlyPackages: none,
    pure: true,
  },
  charts: { parts: ['models'], onlyPackages: none, pure: true },
  drawings: { parts: ['charts', 'models'], onlyPackages: none, pure: true },
  garden: {
    parts: ['charts', 'drawings', 'calculators', 'models'],
    notPackages: machineOrAstro,
    pure: true,
  },
  exports: {
    parts: ['garden', 'charts', 'drawings', 'tables', 'calculators'],
    notPackages: machineOrAstro,
    pure: true,
  },
  search: {
    parts: ['garden', 'calculators'],
    notPackages: machineOrAstro,
    pure: true,
  },
  markdown: { parts: ['garden'], notPackages: machineOrAstro, pure: true },
  vault: { parts: ['garden', 'markdown', 'models'], notPackages: astro },
  widgets: {
    parts: ['models', 'calculators', 'charts', 'drawings', 'exports', 'search', 'styles'],
    onlyPackages: none,
  },
  // What runs in the browser beside the pages; a build fills in what it keeps.
  offline: { parts: [], onlyPackages: none },
  collections: { parts: ['garden', 'markdown', 'exports', 'search', 'vault', 'site'] },
  components: page,
  layouts: page,
  pages: page,
  styles: { parts: [], notPackages: astro },
  integrations: {
    parts: ['garden', 'calculators', 'markdown', 'models', 'search', 'vault', 'exports', 'site'],
    notPackages: astroContent,
  },
  bench: {
    parts: [
      ...['models', 'calculators', 'markdown', 'garden', 'search', 'vault', 'integrations', 'cli'],
      ...['charts', 'exports'],
    ],
    notPackages: astro,
  },
  cli: {
    parts: [
      'garden',
      'markdown',
      'models',
      'calculators',
      'search',
      'vault',
      'integrations',
      'hosts',
      'site',
    ],
    notPackages: astroContent,
  },
};

/** The scripts of an `.astro` file run in the browser: they see what widgets see, and widgets. */
const pageScript = {
  parts: ['models', 'calculators', 'charts', 'widgets', 'components', 'layouts', 'pages'],
  onlyPackages: none,
};

/** What the unit tests of a pure part may use besides: the test runner, and the other pure parts. */
const purePartNames = Object.keys(parts).filter((name) => parts[name]?.pure);

const browserGlobals = [
  ...['window', 'self', 'document', 'navigator', 'location', 'history', 'screen', 'customElements'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'matchMedia', 'getComputedStyle'],
  ...['requestAnimationFrame', 'requestIdleCallback', 'alert', 'confirm', 'prompt'],
  ...['Node', 'Element', 'HTMLElement', 'SVGElement', 'Document', 'Event', 'CustomEvent', 'Image'],
  ...['DOMParser', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'XMLHttpRequest'],
  ...['fetch', 'WebSocket', 'Worker'],
];
const machineGlobals = [
  ...['process', 'Buffer', 'global', 'globalThis', 'require', 'module', '__dirname', '__filename'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'performance', 'crypto', 'console'],
];

const defaultExports = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name.',
};
const clock = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'A pure part has no clock: let the caller pass the time.',
};

/**
 * ESLint's flat configuration for the whole table.
 * @returns {import('eslint').Linter.Config[]}
 */
export function importBoundaries() {
  return Object.entries(parts).flatMap(([name, part]) => [
    boundary(`src/${name}/**/*.{ts,mjs,astro}`, name, part),
    ...(part.pure ? [boundary(`src/${name}/**/*.test.ts`, name, testsOf(part))] : []),
    ...(part === page ? [boundary(`src/${name}/**/*.astro/*.{ts,js}`, name, pageScript)] : []),
  ]);
}

/**
 * @param {Part} part
 * @returns {Part}
 */
function testsOf(part) {
  return { parts: [...part.parts, ...purePartNames], notPackages: astro };
}

/**
 * @param {string} files
 * @param {string} name
 * @param {Part} part
 * @returns {import('eslint').Linter.Config}
 */
function boundary(files, name, part) {
  const forbidden = forbiddenImports(name, part);
  return {
    name: `boundary of ${files}`,
    files: [files],
    rules: {
      'no-restricted-imports': ['error', { patterns: forbidden }],
      // no-restricted-imports does not see import('…'), in code or in a type.
      'no-restricted-syntax': [
        'error',
        defaultExports,
        ...(part.pure ? [clock] : []),
        ...forbidden.map(({ regex, message }) => ({
          selector: `:matches(ImportExpression, TSImportType) Literal[value=/${regex.replaceAll('/', '\\u002F')}/]`,
          message,
        })),
      ],
      'no-restricted-globals': [
        'error',
        ...(part.pure ? [...browserGlobals, ...machineGlobals] : []),
      ],
      'no-restricted-properties': [
        'error',
        ...(part.pure
          ? [
              { object: 'Date', property: 'now', message: clock.message },
              {
                object: 'Math',
                property: 'random',
                message: 'A pure part has no chance: pass it in.',
              },
            ]
          : []),
      ],
    },
  };
}

/**
 * @param {string} name
 * @param {Part} part
 * @returns {{ regex: string, message: string }[]}
 */
function forbiddenImports(name, part) {
  const others = [...Object.keys(parts), 'site', 'content\\.config']
    .filter((other) => other !== name && !part.parts.includes(other))
    .join('|');
  const packages =
    part.onlyPackages === undefined
      ? part.notPackages?.source
      : `^(?![./])(?!${part.onlyPackages.source.replace(/^\^/, '')})`;
  return [
    {
      regex: `^(?:\\.\\./)+(?:${others})(?:/|\\.ts$|$)`,
      message: `src/${name}/ may import only ${['itself', ...part.parts].join(', ')} (see README).`,
    },
    {
      regex: '^(?:\\.\\./)+(?:content|public|e2e|dist|node_modules)/|^[/~@#]*src/',
      message: 'Import by relative path, and only what is in src/.',
    },
    ...(packages === undefined
      ? []
      : [{ regex: packages, message: `src/${name}/ may not use this package (see README).` }]),
  ];
}
