import { randomUUID } from 'node:crypto';
import { identityOf } from '../../server/demo/sampleStatements';
import { SealingKey } from '../../server/subgraphs/protection/sealingKey/sealingKey.entity';
import { act, acknowledged, intakeOf, must, protocolOf, sample } from './support/life';
import { onEachDatabase } from '../support/databases';
import { openWorld, type World } from './support/world';

onEachDatabase('a sealing key that is past use', (openDatabase) => {
  let world: World;
  beforeAll(async () => (world = await openWorld({ database: await openDatabase() })));
  afterAll(() => world.close());

  const vaultKey = (id: string) =>
    world.running.protection.around.store.read.findOneByOrFail(SealingKey, { id });
  const ask = (keyId: string) =>
    world.running.casework.receive({
      eventId: randomUUID(),
      type: 'sealingKey.closed',
      payload: { keyId },
    });

  it('is counted by its unanswered envelopes, and nothing more is taken in under it', async () => {
    world.events.register('protection', { receive: () => Promise.reject(new Error('no line')) });
    const input = await intakeOf(world, 'S14');
    const { keyId } = input.envelope;
    const report = await must(world, 'duty', 'registerReport', input);
    await must(world, 'duty', 'draftProtocol', await protocolOf(world, 'S01'));

    // The vault asks; the answer waits with everything else until it is there again.
    await ask(keyId);
    world.events.register('protection', world.running.protection);
    await acknowledged(world, report.id);
    await world.quiet();
    expect((await vaultKey(keyId)).outstanding).toBe(2);
    // The report is answered; the protocol is not finished.
    await ask(keyId);
    await world.quiet();
    expect((await vaultKey(keyId)).outstanding).toBe(1);

    const idempotencyKey = randomUUID();
    const late = {
      ...(await intakeOf(world, 'S14')),
      idempotencyKey,
      envelope: await world.seal(identityOf(sample('S14'))!, idempotencyKey),
    };
    expect((await act(world, 'duty', 'registerReport', late)).codes).toEqual(['SEALING_KEY_CLOSED']);
  });
});
