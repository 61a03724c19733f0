// Builds the product and the soaks, and runs one: `node test/soak/run.mjs <name> [options]`.
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const swc = createRequire(import.meta.url).resolve('@swc/cli/bin/swc.js');
const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
const [name, ...options] = process.argv.slice(2);

node(join(root, 'server', 'build.mjs'), '--server');
node(swc, 'test/soak', '-d', 'dist', '-q');
const script = join(root, 'dist', 'test', 'soak', `${name}.js`);
const { status } = spawnSync(process.execPath, ['--enable-source-maps', script, ...options], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
