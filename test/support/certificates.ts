import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tls } from '../../server/kernel';

/** An authority of its own and a certificate for 127.0.0.1 by it, both good for a day. */
export function makeCertificates(name: string): Tls {
  const directory = mkdtempSync(join(tmpdir(), 'adal-tls-'));
  const file = (ending: string) => join(directory, ending);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  try {
    openssl('req', '-x509', ...key, '-days', '1', '-subj', `/CN=${name} authority`, '-keyout', file('ca.key'), '-out', file('ca.pem')); // prettier-ignore
    openssl('req', ...key, '-subj', `/CN=${name}`, '-keyout', file('key.pem'), '-out', file('request.pem'));
    writeFileSync(file('names'), 'subjectAltName=IP:127.0.0.1');
    openssl('x509', '-req', '-days', '1', '-in', file('request.pem'), '-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-extfile', file('names'), '-out', file('cert.pem')); // prettier-ignore
    const read = (ending: string) => readFileSync(file(ending), 'utf8');
    return { key: read('key.pem'), cert: read('cert.pem'), ca: read('ca.pem') };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
