import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CertifiedKey, issueCertificate } from '../../../server/sealing';
import { ensureSealingRoot } from '../../../server/subgraphs/protection';
import { openRootSigner } from '../../../server/subgraphs/protection/keys/sealingRoot';

/** Moves the root's private key to a safe; the officer who has it certifies what the vault asks for. */
export function takeRootOffline(keysDir: string, vaultDirectory: string, safe: string) {
  ensureSealingRoot(keysDir);
  mkdirSync(safe);
  renameSync(join(keysDir, 'root'), join(safe, 'root'));
  const folder = join(vaultDirectory, 'certificates');
  return {
    /** Brings a certificate for every request that has none; resolves to how many he brought. */
    async carryCertificates(): Promise<number> {
      const sign = openRootSigner(safe)!;
      const asked = existsSync(folder) ? readdirSync(folder) : [];
      const waiting = asked
        .flatMap((name) => /^(.+)\.request\.json$/.exec(name)?.[1] ?? [])
        .filter((keyId) => !asked.includes(`${keyId}.certificate`));
      for (const keyId of waiting) {
        const key = JSON.parse(readFileSync(join(folder, `${keyId}.request.json`), 'utf8')) as CertifiedKey;
        writeFileSync(join(folder, `${keyId}.certificate`), await issueCertificate(key, sign));
      }
      return waiting.length;
    },
  };
}
