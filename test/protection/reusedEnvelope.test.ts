import { randomUUID } from 'node:crypto';
import { fromBase64url } from '../../server/sealing';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { ProtectedIdentity } from '../../server/subgraphs/protection/person/protectedIdentity.entity';
import { AuditEntry } from '../../server/kernel/tables';
import { onEachDatabase } from '../support/databases';
import { submission } from './support/reporter';
import { openWorld, type World } from './support/world';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

onEachDatabase('an envelope that serves a person already', (openDatabase) => {
  let world: World;
  beforeAll(async () => void (world = await openWorld({ openDatabase })));
  afterAll(() => world.close());

  type Submitted = Awaited<ReturnType<typeof submission>>;
  const forAnother = (submitted: Submitted, changes: Partial<Submitted> = {}): Submitted => ({
    ...submitted,
    pseudonym: randomUUID(),
    reportId: randomUUID(),
    ...changes,
  });
  const personOf = ({ pseudonym: id }: Submitted) => world.store.read.findOneBy(Person, { id });
  const rejectionOf = ({ pseudonym }: Submitted) =>
    world.toldOf('identity.rejected').find((payload) => payload.pseudonym === pseudonym);

  async function isRejected(submitted: Submitted, reason: string): Promise<void> {
    await world.settle(() => rejectionOf(submitted) !== undefined);
    const { pseudonym } = submitted;
    expect(rejectionOf(submitted)).toMatchObject({ reason });
    expect(world.toldOf('identity.opened').some((payload) => payload.pseudonym === pseudonym)).toBe(false);
    expect(await personOf(submitted)).toMatchObject({ state: 'NONE', identityState: 'REJECTED' });
    expect(await world.store.read.existsBy(ProtectedIdentity, { id: pseudonym })).toBe(false);
    const written = await world.store.read.findBy(AuditEntry, { subjectId: pseudonym });
    expect(written).toMatchObject([{ action: 'identity.rejected', details: JSON.stringify({ reason }) }]);
  }

  test('is answered with REUSED for a second one, and opens nothing', async () => {
    const first = await submission(world);
    await world.tell('identity.submitted', first);
    const second = forAnother(first);
    await world.tell('identity.submitted', second);
    await isRejected(second, 'REUSED');
    expect(await personOf(first)).toMatchObject({ identityState: 'HELD' });
  });

  test('is answered with MALFORMED when its bytes are written otherwise', async () => {
    const first = await submission(world);
    await world.tell('identity.submitted', first);
    const { enc } = first.envelope!;
    const other = `${enc.slice(0, -1)}${BASE64URL[BASE64URL.indexOf(enc.at(-1)!) ^ 1]}`;
    expect(fromBase64url(other)).toEqual(fromBase64url(enc));
    const second = forAnother(first, { envelope: { ...first.envelope!, enc: other } });
    await world.tell('identity.submitted', second);
    await isRejected(second, 'MALFORMED');
  });

  test('is answered where it comes out of a backup of before the person was shredded, and makes nobody', async () => {
    const submitted = await submission(world);
    const { pseudonym } = submitted;
    await world.vault.keyring.dataKey(pseudonym, 1);
    await world.vault.keyring.destroy('DATA', pseudonym);
    await world.tell('identity.submitted', submitted);
    await world.settle(() => rejectionOf(submitted) !== undefined);
    expect(rejectionOf(submitted)).toMatchObject({ reason: 'KEY_DESTROYED' });
    expect(await personOf(submitted)).toBeNull();
    await world.tell('identity.submitted', { ...submitted, envelope: null });
    expect(await personOf(submitted)).toBeNull();
  });

  test('serves one of two who bring it at the same moment', async () => {
    const first = await submission(world);
    const both = [first, forAnother(first)];
    // Who loses the race is told again, as casework does with what was not taken in.
    const tellBoth = () =>
      Promise.allSettled(both.map((submitted) => world.tell('identity.submitted', submitted)));
    await tellBoth();
    await tellBoth();
    const people = await Promise.all(both.map(personOf));
    expect(people.map((person) => person?.identityState).sort()).toEqual(['HELD', 'REJECTED']);
  });

  test('cannot be kept for two, whoever asks the database', async () => {
    const [first, second] = [await submission(world), await submission(world)];
    for (const submitted of [first, second]) await world.tell('identity.submitted', submitted);
    const { envelopeHash } = (await personOf(first))!;
    const copy = world.store.write((manager) =>
      manager.update(Person, { id: second.pseudonym }, { envelopeHash }),
    );
    await expect(copy).rejects.toThrow(/unique|duplicate/i);
  });
});
