// Builds what is out of date: the server into dist/, the panel into PANEL_DIR with the sealing root pinned.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const dataDir = resolve(process.env.DATA_DIR ?? join(root, 'data'));
const keysDir = resolve(process.env.KEYS_DIR ?? join(dataDir, 'keys'));
const panelDir = resolve(process.env.PANEL_DIR ?? join(root, 'admin', 'dist'));
const panelOnly = process.argv.includes('--panel');
const serverOnly = process.argv.includes('--server');

/** A hash over the names, sizes and contents of everything the build reads. */
function fingerprint(paths, extra = '') {
  const hash = createHash('sha256').update(extra);
  const add = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) {
        if (name !== 'node_modules' && name !== 'dist') add(join(path, name));
      }
    } else {
      hash.update(path.slice(root.length)).update('\0').update(readFileSync(path));
    }
  };
  for (const path of paths) add(join(root, path));
  return hash.digest('hex');
}

/** Runs the build unless the stamp says that it was made from the same sources. */
function buildWhenStale(stampFile, now, build) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now) return;
  build();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, now);
}

function run(script, args, options) {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', ...options });
}

function buildServer() {
  run(require.resolve('@swc/cli/bin/swc.js'), [
    'server',
    '-d',
    'dist',
    '--copy-files',
    '--delete-dir-on-start',
    '-q',
  ]);
}

function buildPanel(rootFile) {
  console.log('Building the panel …');
  const vite = join(
    dirname(require.resolve('vite/package.json', { paths: [join(root, 'admin')] })),
    'bin',
    'vite.js',
  );
  run(vite, ['build', '--logLevel', 'warn', '--emptyOutDir', '--outDir', panelDir], {
    cwd: join(root, 'admin'),
    env: { ...process.env, ADAL_SEALING_ROOT_FILE: rootFile },
  });
}

if (!panelOnly) {
  const stamp = join(root, 'dist', '.stamp');
  buildWhenStale(stamp, fingerprint(['server', '.swcrc', 'package-lock.json']), buildServer);
}
if (!serverOnly) {
  const { ensureSealingRoot } = require(
    join(root, 'dist', 'server', 'subgraphs', 'protection', 'keys', 'sealingRoot.js'),
  );
  const pinned = JSON.stringify(ensureSealingRoot(keysDir));
  const sources = [
    'admin/src',
    'admin/index.html',
    'admin/vite.config.ts',
    'server/sealing',
    'package-lock.json',
  ];
  buildWhenStale(join(panelDir, '.stamp'), fingerprint(sources, pinned), () =>
    buildPanel(join(keysDir, 'public', 'root.jwk')),
  );
}
