import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  FIELD_SIZES,
  openField,
  type Place,
  SealBroken,
  sealField,
} from '../../server/subgraphs/protection/keys/fieldCipher';
import { openFileKeyProvider } from '../../server/subgraphs/protection/keys/fileKeyProvider';
import { KeyGone } from '../../server/subgraphs/protection/keyring/keyring';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { ProtectedIdentity } from '../../server/subgraphs/protection/person/protectedIdentity.entity';
import { reporter } from './support/reporter';
import { type Cell, type Likeness, LIKENESSES, likenessOf, sealedCells } from './support/sealedCells';
import { openWorld, type World } from './support/world';

const pick = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)];

test('a sealed field opens at its own place, and at no other', () => {
  const key = randomBytes(32);
  const otherKey = randomBytes(32);
  for (let round = 0; round < 300; round += 1) {
    const place: Place = {
      table: pick(['letter', 'protected_identity']),
      column: pick(['name', 'numbers', 'body']),
      row: randomUUID(),
      keyVersion: pick([1, 2, 11]),
    };
    const text = 'Ә'.repeat(Math.floor(Math.random() * 3000));
    const sealed = sealField(key, place, text);
    expect(openField(key, place, sealed)).toBe(text);
    const elsewhere: Place[] = [
      { ...place, table: place.table === 'letter' ? 'person' : 'letter' },
      { ...place, column: place.column === 'body' ? 'title' : 'body' },
      { ...place, row: randomUUID() },
      { ...place, keyVersion: place.keyVersion + 1 },
      // Parts that run together must not give the same place.
      { ...place, table: `${place.table}",`, column: place.column },
      { ...place, row: `${place.row}${place.keyVersion}`, keyVersion: 1 },
    ];
    for (const wrong of elsewhere) expect(() => openField(key, wrong, sealed)).toThrow(SealBroken);
    expect(() => openField(otherKey, place, sealed)).toThrow(SealBroken);
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[Math.floor(Math.random() * bytes.length)] ^= 1;
    expect(() => openField(key, place, bytes.toString('base64url'))).toThrow(SealBroken);
  }
  for (const broken of ['', 'AAAA', '!!']) {
    expect(() => openField(key, { table: 't', column: 'c', row: 'r', keyVersion: 1 }, broken)).toThrow(
      SealBroken,
    );
  }
});

test('the length of a sealed field tells its size class only', () => {
  const place = { table: 't', column: 'c', row: 'r', keyVersion: 1 };
  const lengths = new Set<number>();
  for (let length = 0; length < 5000; length += 7) {
    lengths.add(Buffer.from(sealField(randomBytes(32), place, 'x'.repeat(length)), 'base64url').length - 28);
  }
  expect([...lengths].sort((a, b) => a - b)).toEqual(FIELD_SIZES.filter((size) => size <= 16384));
  expect(() => sealField(randomBytes(32), place, 'x'.repeat(50_000))).toThrow(RangeError);
});

describe('in the databases', () => {
  let world: World;
  beforeAll(async () => void (world = await openWorld()));
  afterAll(() => world.close());

  test('ciphertext swapped with any other is refused at both places, in all of 1,000 random swaps', async () => {
    const cells = await sealedCells(world);
    const placeOf = ({ kind, place }: Cell) => `${kind} ${place}`;
    expect(new Set(cells.map(placeOf)).size).toBe(cells.length);
    const tried = new Map<Likeness, number>();
    const pairs = new Map<Likeness | null, [Cell, Cell][]>();
    for (const a of cells) {
      for (const b of cells) {
        const likeness = likenessOf(a, b);
        pairs
          .set(likeness, pairs.get(likeness) ?? [])
          .get(likeness)!
          .push([a, b]);
      }
    }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...LIKENESSES), fc.nat(), async (likeness, n) => {
        const found = pairs.get(likeness)!;
        const [a, b] = found[n % found.length];
        const [atA, atB] = [await a.read(), await b.read()];
        await a.write(atB);
        await b.write(atA);
        const opened = await Promise.allSettled([a.open(), b.open()]);
        await a.write(atA);
        await b.write(atB);
        const refused = opened.map(({ status }) => status);
        expect([placeOf(a), placeOf(b), ...refused]).toEqual([
          placeOf(a),
          placeOf(b),
          'rejected',
          'rejected',
        ]);
        tried.set(likeness, (tried.get(likeness) ?? 0) + 1);
      }),
      { numRuns: 1000 },
    );
    for (const likeness of LIKENESSES)
      expect([likeness, tried.get(likeness)! > 20]).toEqual([likeness, true]);
    expect([...tried.values()].reduce((sum, count) => sum + count)).toBe(1000);
    for (const cell of cells) await expect(cell.open()).resolves.toBeTruthy();
  });

  test('ciphertext is refused under another version of its own key', async () => {
    const { pseudonym } = await reporter(world);
    const { read } = world.store;
    const person = await read.findOneByOrFail(Person, { id: pseudonym });
    const claim = (keyVersion: number) =>
      world.store.write((manager) => manager.update(ProtectedIdentity, { id: pseudonym }, { keyVersion }));
    const open = () => world.vault.identities.open(read, person, ['numbers']);
    await claim(2);
    await expect(open()).rejects.toThrow(KeyGone);
    await world.vault.keyring.dataKey(pseudonym, 2);
    await expect(open()).rejects.toThrow(SealBroken);
    await claim(1);
    await expect(open()).resolves.toMatchObject({ iin: '850101300124' });
  });

  test('without its key an identity is gone for good', async () => {
    const { pseudonym } = await reporter(world);
    await world.vault.keyring.destroy('DATA', pseudonym);
    const person = await world.store.read.findOneByOrFail(Person, { id: pseudonym });
    await expect(world.vault.identities.open(world.store.read, person, ['name'])).rejects.toThrow(KeyGone);
  });

  test('a key asked for by several at once is made once', async () => {
    const owner = randomUUID();
    const keys = await Promise.all(Array.from({ length: 10 }, () => world.vault.keyring.dataKey(owner, 1)));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  });
});

describe('the file key provider', () => {
  const directory = mkdtempSync(join(tmpdir(), 'adal-kek-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  test('keeps its key for the owner only, and refuses one that others may read', async () => {
    const file = join(directory, 'kek.key');
    await openFileKeyProvider(directory).addKek();
    expect(readdirSync(directory)).toEqual(['kek.key']);
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o644);
    expect(() => openFileKeyProvider(directory)).toThrow(/mode/);
    chmodSync(file, 0o600);
  });

  test('unwraps for the same context only', async () => {
    const provider = openFileKeyProvider(directory);
    const key = randomBytes(32);
    const wrapped = await provider.wrap(key, 'a');
    expect(await openFileKeyProvider(directory).unwrap(wrapped, 'a')).toEqual(key);
    await expect(provider.unwrap(wrapped, 'b')).rejects.toThrow();
    const elsewhere = openFileKeyProvider(join(directory, 'other'));
    await expect(elsewhere.unwrap(wrapped, 'a')).rejects.toThrow(/another/);
  });
});
