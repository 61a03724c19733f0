const subgraphs = ['casework', 'directory', 'protection', 'rewards'];

/** What a folder of the server may import of the project's own; itself is always allowed. */
const mayImport = (folder, allowed, why) => ({
  name: `${folder.replace(/^server\//, '').replace(/\//g, '-')}-stays-inside`,
  comment: why,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: '^(server|admin|test)/', pathNot: `^(${[folder, ...allowed].join('|')})(/|$)` },
});

const shared = ['kernel', 'contracts', 'calendar', 'documents', 'mail', 'sealing'].map(
  (name) => `server/${name}`,
);

module.exports = {
  forbidden: [
    mayImport('server/kernel', ['server/contracts'], 'The kernel knows no business words.'),
    mayImport('server/contracts', ['server/sealing'], 'What crosses a boundary depends on neither side.'),
    mayImport('server/calendar', [], 'Days and terms are arithmetic.'),
    mayImport(
      'server/documents',
      ['server/calendar', 'server/contracts'],
      'Papers are made from what they are given.',
    ),
    mayImport('server/mail', [], 'Mail is sent as it is given.'),
    mayImport('server/sealing', [], 'Sealing runs in browsers and in partners’ clients too.'),
    ...subgraphs.map((name) =>
      mayImport(
        `server/subgraphs/${name}`,
        shared,
        'Subgraphs meet by reference and by event, never by import.',
      ),
    ),
    mayImport(
      'server/gateway',
      ['server/kernel', 'server/contracts'],
      'Only the boot brings gateway and subgraphs together.',
    ),
    mayImport(
      'admin',
      ['server/sealing'],
      'The panel speaks GraphQL; it shares nothing with the server but the sealing.',
    ),
    {
      name: 'sealing-runs-anywhere',
      comment: 'No module of Node: browsers have none.',
      severity: 'error',
      from: { path: '^server/sealing/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^(server|admin)/' },
      to: { path: '^test/' },
    },
    {
      name: 'soaks-stand-alone',
      comment:
        'Only test/soak and the server are built for a soak (test/soak/run.mjs); *.soak.ts run under Jest.',
      severity: 'error',
      from: { path: '^test/soak/', pathNot: '\\.soak\\.ts$' },
      to: { path: '^(test|admin)/', pathNot: '^test/soak/' },
    },
    {
      name: 'no-cycles',
      comment: 'Types may mention each other; code may not need itself to load.',
      severity: 'error',
      from: { path: '^(server|admin)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: '`@adal/sealing` is the panel’s own name for server/sealing (admin/vite.config.ts).',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@adal/sealing$' },
    },
    {
      name: 'no-dev-dependencies-in-product',
      comment: 'A production install has no development dependencies.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(build\\.mjs|cli/breakingChanges\\.ts)$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|admin/dist|test/bench)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
