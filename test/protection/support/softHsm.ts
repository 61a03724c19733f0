import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tellWhere } from '../../support/tools';

const MODULES = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
];

/** The library of SoftHSM2; undefined where it is not installed. */
export const softHsmModule = MODULES.find((file) => existsSync(file));

const present =
  softHsmModule !== undefined && spawnSync('softhsm2-util', ['--version'], { timeout: 5000 }).status === 0;

/** Tells a story that needs a PKCS#11 token. Skipped, loudly, without SoftHSM2; with `CI=true` it fails instead. */
export function onToken(story: string, tell: () => void): void {
  tellWhere(present, 'SoftHSM2 (Debian: softhsm2)', story, tell);
}

/** A token of its own in a folder of its own; `SOFTHSM2_CONF` leads this process to it. */
export function makeToken(label: string) {
  const directory = mkdtempSync(join(tmpdir(), 'adal-token-'));
  mkdirSync(join(directory, 'tokens'));
  const conf = join(directory, 'softhsm2.conf');
  writeFileSync(conf, `directories.tokendir = ${join(directory, 'tokens')}\nlog.level = ERROR\n`);
  process.env.SOFTHSM2_CONF = conf;
  const args = ['--init-token', '--free', '--label', label, '--so-pin', '1234', '--pin', '5678'];
  execFileSync('softhsm2-util', args, { stdio: 'pipe' });
  return {
    settings: { module: softHsmModule!, token: label, pin: '5678' },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
