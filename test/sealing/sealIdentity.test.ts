import {
  fromBase64url,
  IDENTITY_PURPOSE,
  openText,
  type SealingKey,
  SIZE_CLASSES,
  sealIdentity,
  sealText,
  toBase64url,
  utf8,
} from '../../server/sealing';
import { legalPerson, naturalPerson, official } from './identities';
import { newRoot, sealingKeyOf } from './support';

const BINDING = 'a3f0c9de-0000-4000-8000-000000000001';
const refusal = (code: string): unknown => expect.objectContaining({ name: 'SealingRefusal', code });

describe('refused before anything is sealed', () => {
  test('an identity with a wrong IIN, by field', async () => {
    const { root, sealingKey } = await sealingKeyOf();
    const identity = { ...naturalPerson, iin: '850101300125' };
    const attempt = sealIdentity(identity, sealingKey, root.publicKey, BINDING);
    await expect(attempt).rejects.toEqual(refusal('IDENTITY_INVALID'));
    await expect(attempt).rejects.toMatchObject({ fields: { iin: 'IIN_CHECK_DIGIT' } });
    await expect(attempt).rejects.not.toHaveProperty('message', expect.stringContaining('8501'));
  });

  test('a key certified by another root', async () => {
    const { sealingKey } = await sealingKeyOf();
    const attempt = sealIdentity(naturalPerson, sealingKey, newRoot().publicKey, BINDING);
    await expect(attempt).rejects.toEqual(refusal('CERTIFICATE_FORGED'));
  });

  test.each([
    ['expired', { from: -10 * 3_600_000, to: -3_600_000 }, 'CERTIFICATE_EXPIRED'],
    ['not yet valid', { from: 3_600_000, to: 7_200_000 }, 'CERTIFICATE_NOT_YET_VALID'],
    ['of an unknown suite', { suite: 'NONE' }, 'SUITE_UNKNOWN'],
  ])('a certificate that is %s', async (_, validity, code) => {
    const { root, sealingKey } = await sealingKeyOf(newRoot(), validity);
    await expect(sealIdentity(naturalPerson, sealingKey, root.publicKey, BINDING)).rejects.toEqual(
      refusal(code),
    );
  });

  test('a certificate whose payload, signature or form was changed', async () => {
    const { root, sealingKey } = await sealingKeyOf();
    const other = await sealingKeyOf();
    const [payload, signature] = sealingKey.certificate.split('.');
    const changedPayload = toBase64url(
      utf8(JSON.stringify({ ...sealingKey, publicKey: other.sealingKey.publicKey })),
    );
    const flipped = fromBase64url(signature);
    flipped[10] ^= 1;
    const forgeries: [string, string][] = [
      [`${changedPayload}.${signature}`, 'CERTIFICATE_FORGED'],
      [`${payload}.${toBase64url(flipped)}`, 'CERTIFICATE_FORGED'],
      [`${payload}.`, 'CERTIFICATE_MALFORMED'],
      [`${payload}.!!`, 'CERTIFICATE_FORGED'],
      [`${payload}.${signature}.x`, 'CERTIFICATE_MALFORMED'],
      ['x'.repeat(5000), 'CERTIFICATE_MALFORMED'],
      ['', 'CERTIFICATE_MALFORMED'],
    ];
    for (const [certificate, code] of forgeries) {
      const attempt = sealIdentity(naturalPerson, { ...sealingKey, certificate }, root.publicKey, BINDING);
      await expect(attempt).rejects.toEqual(refusal(code));
    }
  });

  test('a key beside a certificate that speaks of another', async () => {
    const { root, sealingKey } = await sealingKeyOf();
    const { sealingKey: other } = await sealingKeyOf(root);
    const mixed: SealingKey[] = [
      { ...sealingKey, publicKey: other.publicKey },
      { ...sealingKey, keyId: other.keyId },
      { ...sealingKey, notAfter: '2099-01-01T00:00:00.000Z' },
    ];
    for (const key of mixed)
      await expect(sealIdentity(naturalPerson, key, root.publicKey, BINDING)).rejects.toEqual(
        refusal('CERTIFICATE_MISMATCH'),
      );
  });
});

describe('a sealed identity', () => {
  test('opens with its key, purpose and binding', async () => {
    const { root, sealingKey, privateKey } = await sealingKeyOf();
    const envelope = await sealIdentity(naturalPerson, sealingKey, root.publicKey, BINDING);
    const opened = await openText(envelope, IDENTITY_PURPOSE, privateKey, BINDING);
    expect(JSON.parse(opened)).toEqual(naturalPerson);
  });

  test('does not open for another command, purpose, key or key name', async () => {
    const { root, sealingKey, privateKey } = await sealingKeyOf();
    const other = await sealingKeyOf(root);
    const envelope = await sealIdentity(naturalPerson, sealingKey, root.publicKey, BINDING);
    const attempts = [
      openText(envelope, IDENTITY_PURPOSE, privateKey, 'another-command'),
      openText(envelope, 'attachment', privateKey, BINDING),
      openText(envelope, IDENTITY_PURPOSE, other.privateKey, BINDING),
      openText({ ...envelope, keyId: other.sealingKey.keyId }, IDENTITY_PURPOSE, privateKey, BINDING),
    ];
    const outcomes = await Promise.allSettled(attempts);
    for (const outcome of outcomes)
      expect(outcome).toEqual({ status: 'rejected', reason: refusal('ENVELOPE_UNREADABLE') });
  });

  test('does not open when any byte of it is changed', async () => {
    const { root, sealingKey, privateKey } = await sealingKeyOf();
    const envelope = await sealIdentity(naturalPerson, sealingKey, root.publicKey, BINDING);
    for (const field of ['enc', 'ciphertext'] as const) {
      const bytes = fromBase64url(envelope[field]);
      for (let round = 0; round < 40; round += 1) {
        const changed = bytes.slice();
        changed[Math.floor(Math.random() * changed.length)] ^= 1 << (round % 8);
        const tampered = { ...envelope, [field]: toBase64url(changed) };
        await expect(openText(tampered, IDENTITY_PURPOSE, privateKey, BINDING)).rejects.toEqual(
          refusal('ENVELOPE_UNREADABLE'),
        );
      }
    }
  });

  test.each([null, 'x', 7, {}, { version: 2 }, { version: 1, keyId: 'k', enc: '', ciphertext: 'AA' }])(
    'is refused unopened where it is no envelope: %j',
    async (value) => {
      const { privateKey } = await sealingKeyOf();
      await expect(openText(value, IDENTITY_PURPOSE, privateKey, BINDING)).rejects.toEqual(
        refusal('ENVELOPE_MALFORMED'),
      );
    },
  );

  test('has the same length whoever is in it', async () => {
    const { root, sealingKey } = await sealingKeyOf();
    const lengths = new Set<number>();
    for (const identity of [naturalPerson, legalPerson, official])
      lengths.add((await sealIdentity(identity, sealingKey, root.publicKey, BINDING)).ciphertext.length);
    expect(lengths.size).toBe(1);
  });
});

test('every text is padded to one of the size classes', async () => {
  const { root, sealingKey } = await sealingKeyOf();
  for (const length of [0, 1, 4091, 4092, 4093, 8188, 8189, 60_000]) {
    const envelope = await sealText('a'.repeat(length), 'text', sealingKey, root.publicKey, BINDING);
    const size = fromBase64url(envelope.ciphertext).length - 16;
    expect(SIZE_CLASSES).toContain(size);
    expect(size).toBe(SIZE_CLASSES.find((candidate) => candidate >= length + 4));
  }
});
