import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CertifiedKey, issueCertificate, type RootPublicKey, verifyCertificate } from '../../../sealing';
import { ensureSealingRoot, openRootSigner, type RootSigner } from '../keys/sealingRoot';

/** Gets sealing keys certified: at once where the root is at hand, else through files that an officer carries. */
export interface Certification {
  /** The root's certificate for a key, or null while it is still to come. */
  certify(key: CertifiedKey): Promise<string | null>;
}

/** Certification under `KEYS_DIR`. Without `root/root.pem`, requests and certificates go through the vault's folder. */
export function openCertification(keysDir: string, vaultDirectory: string): Certification {
  const root = ensureSealingRoot(keysDir);
  const sign = openRootSigner(keysDir);
  return sign ? online(sign) : offline(root, join(vaultDirectory, 'certificates'));
}

function online(sign: RootSigner): Certification {
  return { certify: (key) => issueCertificate(key, sign) };
}

/** Writes `<keyId>.request.json`; takes `<keyId>.certificate` once it lies there and is the root's, for this key. */
function offline(root: RootPublicKey, directory: string): Certification {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return {
    async certify(key) {
      const request = join(directory, `${key.keyId}.request.json`);
      const answer = join(directory, `${key.keyId}.certificate`);
      if (!existsSync(request)) writeFileSync(request, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600 });
      if (!existsSync(answer)) return null;
      const certificate = readFileSync(answer, 'utf8').trim();
      const vouched = await verifyCertificate(certificate, root, Date.parse(key.notBefore)).catch(() => null);
      return vouched?.publicKey === key.publicKey && vouched.keyId === key.keyId ? certificate : null;
    },
  };
}
