import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CertifiedKey,
  issueCertificate,
  type SealingKey as ClientKey,
  SEALING_SUITE,
  toBase64url,
  verifyCertificate,
} from '../../server/sealing';
import { openRootSigner, ensureSealingRoot } from '../../server/subgraphs/protection/keys/sealingRoot';
import { defaultEpochs } from '../../server/subgraphs/protection/sealingKey/sealingKeys';
import { openCertification } from '../../server/subgraphs/protection/sealingKey/certification';
import { SealingKey } from '../../server/subgraphs/protection/sealingKey/sealingKey.entity';
import { newRoot } from '../sealing/support';
import { submission } from './support/reporter';
import { duty, openWorld, protection, stranger, type World } from './support/world';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('Query.sealingKey', () => {
  let world: World;
  beforeAll(async () => void (world = await openWorld({ epochs: { ...defaultEpochs, settleMs: 50 } })));
  afterAll(() => world.close());
  const query = '{ sealingKey { keyId publicKey suite notAfter certificate } }';

  test('is closed to the public', async () => {
    const { errors } = await world.ask(stranger, query);
    expect(errors![0].extensions.code).toBe('MISSING_PERMISSION');
  });

  test.each([
    duty,
    protection,
    { id: 'egov-portal', kind: 'partner' as const, roles: ['PARTNER_AGENCY' as const] },
  ])('gives $id a key certified by the pinned root', async (viewer) => {
    const { data } = await world.ask<{ sealingKey: ClientKey }>(viewer, query);
    const certified = await verifyCertificate(data!.sealingKey.certificate, world.root);
    expect(certified).toMatchObject({ keyId: data!.sealingKey.keyId, publicKey: data!.sealingKey.publicKey });
  });

  test('a new epoch brings a new key while the old one still opens; with nothing under it on its way it is destroyed', async () => {
    const early = await submission(world);
    const first = (await world.vault.sealingKeys.current())!;
    const { executive } = world.running;

    await world.vault.sealingKeys.tend(executive, new Date(Date.now() + DAY - HOUR));
    expect((await world.vault.sealingKeys.current())!.id).toBe(first.id);
    await world.vault.sealingKeys.tend(executive, new Date(Date.now() + DAY + HOUR));
    const second = (await world.vault.sealingKeys.current(new Date(Date.now() + DAY + HOUR)))!;
    expect(second.id).not.toBe(first.id);
    await expect(world.vault.sealingKeys.privateKey(first.id)).resolves.toBeDefined();

    const later = (hours: number) => new Date(first.notAfter.getTime() + hours * HOUR);
    await world.vault.sealingKeys.tend(executive, later(1));
    await world.settle(() => world.toldOf('sealingKey.closed').some(({ keyId }) => keyId === first.id));
    const counted = (outstanding: number) =>
      world.tell('sealingKey.counted', { keyId: first.id, outstanding });
    const stateOf = async () => (await world.store.read.findOneByOrFail(SealingKey, { id: first.id })).state;
    // Whatever the time, a key stays while casework knows of envelopes, and goes once it twice knew of none.
    await counted(1);
    await world.vault.sealingKeys.tend(executive, later(1000));
    await counted(0);
    await counted(1);
    await counted(0);
    expect(await stateOf()).toBe('ACTIVE');
    await new Promise((resolve) => setTimeout(resolve, 60));
    await counted(0);
    expect(await stateOf()).toBe('SETTLED');
    await world.vault.sealingKeys.tend(executive, later(1));
    await expect(world.vault.sealingKeys.privateKey(first.id)).rejects.toThrow();
    expect(await world.store.read.findOneBy(SealingKey, { id: first.id })).toMatchObject({
      state: 'DESTROYED',
    });

    await world.tell('identity.submitted', early);
    await world.settle(() => world.toldOf('identity.rejected').length > 0);
    expect(world.toldOf('identity.rejected').at(-1)).toMatchObject({ reason: 'KEY_DESTROYED' });
  });
});

test('a vault whose key provider is closed lets events wait and makes no keys', async () => {
  let open = true;
  const provider = {
    name: 'test',
    isOpen: () => open,
    wrap: async (key: Uint8Array) => Buffer.from(key).toString('base64'),
    unwrap: async (wrapped: string) => Buffer.from(wrapped, 'base64'),
    currentKek: () => '',
    addKek: async () => '',
    retireKeks: async () => undefined,
    close: async () => undefined,
  };
  const closable = await openWorld({ provider });
  const submitted = await submission(closable);
  open = false;
  await expect(closable.tell('identity.submitted', submitted)).rejects.toThrow();
  expect(closable.toldOf('identity.rejected')).toHaveLength(0);
  open = true;
  await closable.tell('identity.submitted', submitted);
  await closable.settle(() => closable.toldOf('identity.opened').length === 1);
  await closable.close();
});

describe('the root', () => {
  const directory = mkdtempSync(join(tmpdir(), 'adal-root-'));
  afterAll(() => rmSync(directory, { recursive: true }));
  const key: CertifiedKey = {
    keyId: randomBytes(12).toString('base64url'),
    publicKey: toBase64url(randomBytes(65)),
    suite: SEALING_SUITE,
    notBefore: new Date().toISOString(),
    notAfter: new Date(Date.now() + DAY).toISOString(),
  };

  test('is made once, and its public part is what the panel pins', () => {
    const root = ensureSealingRoot(directory);
    expect(ensureSealingRoot(directory)).toEqual(root);
    expect(JSON.parse(readFileSync(join(directory, 'public/root.jwk'), 'utf8'))).toEqual(root);
    expect(Object.keys(root).sort()).toEqual(['crv', 'kty', 'x', 'y']);
  });

  test('taken offline, it certifies by files, and a certificate of another root or for another key is not taken', async () => {
    const offline = join(directory, 'safe');
    renameSync(join(directory, 'root'), offline);
    expect(openRootSigner(directory)).toBeNull();
    const certification = openCertification(directory, join(directory, 'protection'));
    expect(await certification.certify(key)).toBeNull();
    const folder = join(directory, 'protection/certificates');
    const answer = join(folder, `${key.keyId}.certificate`);
    expect(JSON.parse(readFileSync(join(folder, `${key.keyId}.request.json`), 'utf8'))).toEqual(key);

    writeFileSync(answer, await issueCertificate(key, newRoot().sign));
    expect(await certification.certify(key)).toBeNull();
    renameSync(offline, join(directory, 'root'));
    const sign = openRootSigner(directory)!;
    writeFileSync(answer, await issueCertificate({ ...key, publicKey: 'AAAA' }, sign));
    expect(await certification.certify(key)).toBeNull();
    writeFileSync(answer, `${await issueCertificate(key, sign)}\n`);
    expect(await certification.certify(key)).toBe(readFileSync(answer, 'utf8').trim());
    expect(readdirSync(folder)).toHaveLength(2);
    expect(existsSync(join(directory, 'root/root.pem'))).toBe(true);
  });
});
