import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const node = { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly' };

/** What meets untyped values all day: the panel's framework hands out `any`, the tests read GraphQL answers. */
const untyped = Object.fromEntries(
  [
    'unsafe-assignment',
    'unsafe-argument',
    'unsafe-member-access',
    'unsafe-return',
    'unsafe-call',
    'base-to-string',
  ].map((use) => [`@typescript-eslint/no-${use}`, 'off']),
);

export default defineConfig(
  globalIgnores(['.test/', 'dist/', 'admin/dist/', 'coverage/', 'data/', 'test/bench/']),
  js.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: node } },
  {
    files: ['**/*.cjs', '*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { ...node, __dirname: 'readonly' } },
  },
  {
    files: ['admin/public/**/*.js'],
    languageOptions: { globals: { window: 'readonly', location: 'readonly', BroadcastChannel: 'readonly' } },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Interfaces promise what one of their implementations has at hand.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Its findings change with the version of the compiler, and some take away what a reader needs.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      'max-lines': ['error', 250],
    },
  },
  { files: ['admin/**', 'test/**'], rules: untyped },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      // Panel modules are loaded one by one, by name.
      '@typescript-eslint/no-require-imports': 'off',
      'max-lines': ['error', 300],
    },
  },
  { files: ['admin/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat['recommended-latest']] },
  // Only what people run in a terminal speaks to it; a service has its log.
  { files: ['server/**'], rules: { 'no-console': 'error' } },
  { files: ['server/*.{ts,mjs}', 'server/{cli,leaks,tour,topology}/**'], rules: { 'no-console': 'off' } },
);
