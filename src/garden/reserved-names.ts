/** First parts of the site's own addresses; below `/notes/` notes may have been. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...[
    '404',
    '_astro',
    'about',
    'authors',
    'calculators',
    'changes',
    'contribute',
    'facts',
    'fonts',
    'graph',
    'media',
  ],
  ...['notes', 'offline', 'pagefind', 'search', 'sources', 'tags', 'wanted'],
]);
