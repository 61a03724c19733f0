import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Journeys run the built product: builds the server once, before any of them. */
export default function buildServer(): void {
  execFileSync(process.execPath, [join(__dirname, '..', '..', 'server', 'build.mjs'), '--server'], {
    stdio: 'inherit',
  });
}
