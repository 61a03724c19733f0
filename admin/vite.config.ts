import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstRoute } from './build/firstRoute.ts';
import { operationsManifest } from './build/operationsManifest.ts';
import { precompress } from './build/precompress.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The root public key (JWK) that the build trusts; `null` builds a panel that refuses intake. */
function pinnedSealingRoot(): unknown {
  const file = process.env.ADAL_SEALING_ROOT_FILE;
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

const server = process.env.ADAL_SERVER ?? 'http://localhost:4000';

export default defineConfig({
  root: here('.'),
  plugins: [react(), firstRoute(), operationsManifest(here('src')), precompress()],
  define: { __ADAL_SEALING_ROOT__: JSON.stringify(pinnedSealingRoot()) },
  resolve: { alias: { '@adal/sealing': here('../server/sealing/index.ts') } },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    // HPKE imports it where there is no WebCrypto: in no browser.
    rolldownOptions: { external: ['crypto'] },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/oidc', '/files', '/documents'].map((path) => [
        path,
        { target: server, changeOrigin: false },
      ]),
    ),
  },
});
