import { randomBytes } from 'node:crypto';
import { Pkcs11KeyProvider } from '../../server/subgraphs/protection/keys/pkcs11KeyProvider';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { reporter } from './support/reporter';
import { makeToken, onToken } from './support/softHsm';
import { openWorld } from './support/world';

onToken('a key-encryption key in a PKCS#11 token', () => {
  let token: ReturnType<typeof makeToken>;
  let provider: Pkcs11KeyProvider;
  beforeAll(() => {
    token = makeToken('adal-test');
    provider = Pkcs11KeyProvider.open(token.settings);
  });
  afterAll(async () => {
    await provider.close();
    token.remove();
  });

  test('needs the right token and PIN', () => {
    expect(() => Pkcs11KeyProvider.open({ ...token.settings, token: 'another' })).toThrow(/labelled another/);
    expect(() => Pkcs11KeyProvider.open({ ...token.settings, module: '/nowhere.so' })).toThrow();
  });

  test('wraps for one context, and unwraps nothing that was changed or moved', async () => {
    const key = randomBytes(32);
    const wrapped = await provider.wrap(key, 'a');
    expect(wrapped).not.toContain(key.toString('base64url'));
    expect(await provider.unwrap(wrapped, 'a')).toEqual(key);
    await expect(provider.unwrap(wrapped, 'b')).rejects.toThrow();
    const bytes = Buffer.from(wrapped.split('.')[1], 'base64url');
    bytes[20] ^= 1;
    await expect(
      provider.unwrap(`${provider.currentKek()}.${bytes.toString('base64url')}`, 'a'),
    ).rejects.toThrow();
    await expect(provider.unwrap(`AAAAAAAA.${wrapped.split('.')[1]}`, 'a')).rejects.toThrow(/another/);
  });

  test('keeps earlier keys until they are retired', async () => {
    const key = randomBytes(32);
    const before = await provider.wrap(key, 'a');
    const former = provider.currentKek();
    expect(await provider.addKek()).not.toBe(former);
    expect(await provider.unwrap(before, 'a')).toEqual(key);
    const after = await provider.wrap(key, 'a');
    await provider.retireKeks([]);
    await expect(provider.unwrap(before, 'a')).rejects.toThrow(/another/);
    expect(await provider.unwrap(after, 'a')).toEqual(key);
  });

  test('serves a vault, and serves it again after a start', async () => {
    const world = await openWorld({ keyProvider: 'pkcs11', pkcs11: token.settings });
    const { pseudonym } = await reporter(world);
    const person = await world.store.read.findOneByOrFail(Person, { id: pseudonym });
    await world.vault.keyring.provider.close();
    await world.settle(() => world.vault.isOpen);
    await expect(world.vault.identities.open(world.store.read, person, ['numbers'])).resolves.toMatchObject({
      iin: '850101300124',
    });
    await world.close();
  });
});
