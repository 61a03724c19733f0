import { KeyRotation } from '../../server/subgraphs/protection/rotation/keyRotation.entity';
import { SealingKey } from '../../server/subgraphs/protection/sealingKey/sealingKey.entity';
import { onEachDatabase } from '../support/databases';
import { custodian } from './support/custodians';
import { reporter } from './support/reporter';
import { rotationsOf } from './support/rotations';
import { openWorld, type World } from './support/world';

onEachDatabase('new sealing keys while the root is offline', (openDatabase) => {
  let world: World;
  beforeAll(async () => void (world = await openWorld({ openDatabase, rootOffline: true })));
  afterAll(() => world.close());

  test('named reports go on under the keys of before until an officer has certified the new ones', async () => {
    await world.settle(async () => (await world.officer!.carryCertificates()) === 0);
    const before = await world.store.read.find(SealingKey);
    const used = await world.sealingKey();

    const { request, act } = rotationsOf(world);
    const { rotation } = await request(custodian(1), 'SEALING');
    await act(custodian(2), 'approveKeyRotation', rotation!);
    const rotationNow = () => world.store.read.findOneByOrFail(KeyRotation, { id: rotation!.id });
    const made = async () => (await world.store.read.find(SealingKey)).length - before.length;
    await world.settle(async () => (await made()) >= before.length);

    expect((await rotationNow()).state).toBe('RUNNING');
    const awaited = await awaitedBy(world);
    expect(awaited).toHaveLength(before.length);
    expect(awaited.filter((id) => before.some((key) => key.id === id))).toEqual([]);
    expect((await world.sealingKey()).keyId).toBe(used.keyId);
    await reporter(world);
    await world.settle(() => world.toldOf('identity.opened').length === 1);

    // All that follow are asked for at once: an officer comes once, and not every day.
    expect(await world.officer!.carryCertificates()).toBe(before.length);
    await world.settle(async () => (await rotationNow()).state === 'DONE');
    expect((await rotationNow()).done).toBe(before.length);
    expect(await awaitedBy(world)).toEqual([]);
    const now = (await world.sealingKey()).keyId;
    expect(before.map(({ id }) => id)).not.toContain(now);
    for (const { id } of before) {
      const { notAfter } = await world.store.read.findOneByOrFail(SealingKey, { id });
      expect(notAfter.getTime()).toBeLessThanOrEqual(Date.now());
    }
    await reporter(world);
    await world.settle(() => world.toldOf('identity.opened').length === 2);
  });
});

/** What the newest rotation tells custodians that it waits for. */
async function awaitedBy(world: World): Promise<string[]> {
  const { data } = await world.ask<{ keyRotations: { nodes: { awaitedCertificates: string[] }[] } }>(
    custodian(1),
    '{ keyRotations(first: 1) { nodes { awaitedCertificates } } }',
  );
  return data!.keyRotations.nodes[0].awaitedCertificates;
}
