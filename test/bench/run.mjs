// `npm run bench`: the gateways side by side. See server/docs/benchmarks.md.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
if (!existsSync(join(here, 'node_modules', '.package-lock.json'))) {
  console.log('Installing what Adal is measured against …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  });
}
execFileSync(process.execPath, [join(here, '..', '..', 'server', 'build.mjs'), '--server'], {
  stdio: 'inherit',
});
const { bench } = await import('./lib/bench.mjs');
await bench(process.argv.slice(2));
