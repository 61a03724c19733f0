import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Aes128Gcm,
  Aes256Gcm,
  CipherSuite,
  DhkemP256HkdfSha256,
  DhkemX25519HkdfSha256,
  HkdfSha256,
} from '@hpke/core';
import { sealingSuite } from '../../server/sealing';

interface Vector {
  name: string;
  kem: 'X25519' | 'P-256';
  aead: 'AES-128-GCM' | 'AES-256-GCM';
  ikmE: string;
  pkRm: string;
  skRm: string;
  enc: string;
  ciphertexts: Record<string, string>;
  exports: Record<string, string>;
}

const vectors = JSON.parse(readFileSync(join(__dirname, 'data/rfc9180.json'), 'utf8')) as Vector[];
const info = Buffer.from('Ode on a Grecian Urn');
const plaintext = Buffer.from('Beauty is truth, truth beauty');
const hex = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex');

function suiteOf({ kem, aead }: Vector): CipherSuite {
  if (kem === 'P-256' && aead === 'AES-256-GCM') return sealingSuite();
  return new CipherSuite({
    kem: kem === 'P-256' ? new DhkemP256HkdfSha256() : new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: aead === 'AES-128-GCM' ? new Aes128Gcm() : new Aes256Gcm(),
  });
}

describe.each(vectors)('$name', (vector) => {
  const suite = suiteOf(vector);

  test('sealing gives the published enc and ciphertexts', async () => {
    const sender = await suite.createSenderContext({
      recipientPublicKey: await suite.kem.deserializePublicKey(Buffer.from(vector.pkRm, 'hex')),
      info,
      ekm: Buffer.from(vector.ikmE, 'hex'),
    });
    expect(hex(sender.enc)).toBe(vector.enc);
    const last = Math.max(...Object.keys(vector.ciphertexts).map(Number));
    for (let sequence = 0; sequence <= last; sequence += 1) {
      const sealed = hex(await sender.seal(plaintext, Buffer.from(`Count-${sequence}`)));
      if (vector.ciphertexts[sequence]) expect(sealed).toBe(vector.ciphertexts[sequence]);
    }
  });

  test('opening gives the plaintext back, and the exporter its published values', async () => {
    const recipient = await suite.createRecipientContext({
      recipientKey: await suite.kem.deserializePrivateKey(Buffer.from(vector.skRm, 'hex')),
      enc: Buffer.from(vector.enc, 'hex'),
      info,
    });
    const opened = await recipient.open(Buffer.from(vector.ciphertexts[0], 'hex'), Buffer.from('Count-0'));
    expect(Buffer.from(opened)).toEqual(plaintext);
    for (const [context, value] of Object.entries(vector.exports))
      expect(hex(await recipient.export(Buffer.from(context, 'hex'), 32))).toBe(value);
  });

  test('another count as associated data is refused', async () => {
    const recipient = await suite.createRecipientContext({
      recipientKey: await suite.kem.deserializePrivateKey(Buffer.from(vector.skRm, 'hex')),
      enc: Buffer.from(vector.enc, 'hex'),
      info,
    });
    await expect(
      recipient.open(Buffer.from(vector.ciphertexts[0], 'hex'), Buffer.from('Count-1')),
    ).rejects.toThrow();
  });
});
