import { readFileSync } from 'node:fs';
import { type CertifiedKey, issueCertificate } from '../../../sealing';
import { openRootSigner } from '../keys/sealingRoot';

/**
 * For the machine that keeps the root: `node dist/server/subgraphs/protection/sealingKey/certify.js KEYS_DIR REQUEST`
 * writes the certificate for `<keyId>.request.json` to standard output.
 */
async function main([keysDir, request]: string[]): Promise<void> {
  const sign = keysDir && request ? openRootSigner(keysDir) : null;
  if (!sign) throw new Error('usage: certify KEYS_DIR REQUEST, where KEYS_DIR/root/root.pem is');
  const key = JSON.parse(readFileSync(request, 'utf8')) as CertifiedKey;
  process.stdout.write(`${await issueCertificate(key, sign)}\n`);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
