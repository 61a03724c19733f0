import { systemViewer } from '../../server/kernel';
import { AuditEntry } from '../../server/kernel/tables';
import { WrappedKey } from '../../server/subgraphs/protection/keyring/wrappedKey.entity';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { KeyRotation } from '../../server/subgraphs/protection/rotation/keyRotation.entity';
import { beginRotation } from '../../server/subgraphs/protection/rotation/newRotation';
import { onEachDatabase } from '../support/databases';
import { custodian } from './support/custodians';
import { reporter } from './support/reporter';
import { rotationsOf } from './support/rotations';
import { openWorld, type World } from './support/world';

const [first, second] = [custodian(1), custodian(2)];

onEachDatabase('new keys of persons', (openDatabase) => {
  let world: World;
  beforeAll(async () => void (world = await openWorld({ openDatabase, rotationGraceMs: 500 })));
  afterAll(() => world.close());

  test('are younger than the rotation, whatever an earlier one or a wrong clock left', async () => {
    const [left, early] = [await reporter(world), await reporter(world)];
    await world.vault.keyring.dataKey(left.pseudonym, 2);
    const owner = early.pseudonym;
    const tomorrow = new Date(Date.now() + 86_400_000);
    await world.keyringStore.write((manager) =>
      manager.update(WrappedKey, { owner }, { createdAt: tomorrow }),
    );
    await rotationsOf(world).rotate('DATA', first, second);
    const versionOf = async (id: string) =>
      (await world.store.read.findOneByOrFail(Person, { id })).keyVersion;
    expect(await versionOf(left.pseudonym)).toBe(3);
    expect(await versionOf(owner)).toBe(2);
    for (const id of [left.pseudonym, owner])
      expect(await world.vault.keyring.versions('DATA', id)).toHaveLength(1);
  });

  test('of persons are made by one rotation at a time', async () => {
    const [one, other] = await world.running.executive.transact(systemViewer('protection'), async (ctx) => [
      await beginRotation(ctx, 'DATA'),
      await beginRotation(ctx, 'DATA'),
    ]);
    const { read } = world.store;
    const isDone = async ({ id }: KeyRotation) =>
      (await read.findOneByOrFail(KeyRotation, { id })).state === 'DONE';
    await world.settle(async () => (await isDone(one)) && (await isDone(other)));
    const firstOf = async ({ id }: KeyRotation, action: string) =>
      (await read.findBy(AuditEntry, { subjectId: id, action })).map(({ at }) => at).toSorted()[0];
    const ended = await firstOf(one, 'keyRotation.finished');
    expect((await firstOf(other, 'keyRotation.phase')) >= ended).toBe(true);
  });
});
