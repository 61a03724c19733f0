/** ESM-only packages are translated for the tests; Node itself requires them as they are. */
const esmPackages = [
  'jose',
  'lru-cache',
  'oidc-provider',
  'openid-client',
  'oauth4webapi',
  '@hpke',
  'quick-lru',
  'nanoid',
  'graphql-scalars',
  'eta',
  '@graphql-hive/router-runtime',
  '@opentelemetry/otlp-exporter-base',
];

module.exports = {
  // The panel's own name for it (admin/vite.config.ts).
  moduleNameMapper: { '^@adal/sealing$': '<rootDir>/server/sealing/index.ts' },
  testEnvironment: 'node',
  // Most of a test's time is spent waiting for databases and servers.
  maxWorkers: 2,
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/bench/'],
  testMatch: ['**/*.test.ts'],
  transform: {
    // Its CommonJS build imports lazily, which Jest allows only as a require.
    '(router-runtime/dist/index\\.cjs|otlp-exporter-base/.*\\.js)$': [
      '@swc/jest',
      { swcrc: false, module: { type: 'commonjs', ignoreDynamic: false } },
    ],
    '^.+\\.[jt]sx?$': '@swc/jest',
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/globalBuild.ts',
  testTimeout: 240_000,
};
