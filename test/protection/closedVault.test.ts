import { randomUUID } from 'node:crypto';
import type { EventType } from '../../server/contracts/events';
import { createLog, type Delivery, event, type EventTransport, Outbox } from '../../server/kernel';
import { writeEvents } from '../../server/kernel/events/outbox';
import { OutboxEvent } from '../../server/kernel/tables';
import { Letter } from '../../server/subgraphs/protection/letter/letter.entity';
import { PaymentOrder } from '../../server/subgraphs/protection/paymentOrder/paymentOrder.entity';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { onEachDatabase } from '../support/databases';
import { custodian, custodiansOf, dealShares } from './support/custodians';
import { notice, submission } from './support/reporter';
import { duty, openWorld, protection, type World } from './support/world';

onEachDatabase('while the vault is closed', (openDatabase) => {
  let world: World;
  let sender: World;
  let outbox: Outbox;
  let shares: string[];
  const key = Buffer.alloc(32, 1);
  const delivered: Delivery[] = [];

  beforeAll(async () => {
    const keyShares = { threshold: 2, shares: 3 };
    world = await openWorld({ openDatabase, keyProvider: 'shares', keyShares });
    shares = await dealShares(world, 3);
    await world.settle(async () => (await world.vault.sealingKeys.current()) !== null);
    // Any store has an outbox; this one stands for casework and rewards.
    sender = await openWorld();
    // Its own outbox would take these events for tampered with: they bear another key.
    await sender.running['outbox'].stop();
    const transport: EventTransport = {
      async deliver(_to, delivery) {
        await world.running.receive(delivery);
        delivered.push(delivery);
      },
    };
    outbox = new Outbox(sender.store, transport, createLog('silent', 'sender'), key);
  });
  afterAll(async () => {
    await outbox.stop();
    await sender.close();
    await world.close();
  });

  const send = <T extends EventType>(type: T, stream: string, payload: Parameters<typeof event<T>>[2]) =>
    sender.store.write((manager) => writeEvents(manager, key, [event(type, stream, payload)]));
  const waiting = () => sender.store.read.find(OutboxEvent, { order: { seq: 'ASC' } });

  test('its queries say so, intake still gets a key to seal to, and what is sent to it waits and counts once', async () => {
    const desk = custodiansOf(world);
    await desk.act(custodian(1), 'closeVault');
    expect((await desk.look(duty)).state).toBe('CLOSED');
    expect(await world.running.isReady()).toBe(true);

    const person = await submission(world);
    const alias = randomUUID();
    const { pseudonym } = person;
    const letter = notice(pseudonym);
    const payout = { payoutId: randomUUID(), alias, amountTenge: 100_000, caseNumber: 'R-26-0001' };
    await send('identity.submitted', pseudonym, person);
    await send('person.aliasIssued', pseudonym, { pseudonym, alias, purpose: 'reward' });
    await send('notice.signed', pseudonym, letter);
    await send('payout.requested', alias, payout);
    outbox.start();
    await world.settle(async () => {
      await sender.store.write((manager) =>
        manager.query(`UPDATE outbox_event SET dueAt = '2000-01-01T00:00:00.000Z'`),
      );
      outbox.nudge();
      const [first] = await waiting();
      return first.attempts > 25;
    });
    const rows = await waiting();
    expect(rows.filter(({ parked }) => parked)).toEqual([]);
    expect(rows[0].lastError).toBe('NOT_NOW');
    expect(delivered).toEqual([]);
    expect(await world.store.read.countBy(Person, { id: pseudonym })).toBe(0);

    const asked = { collectCode: 'ABCD-EFGH-JKMN', checkCode: '7KQM-2XRT', idempotencyKey: randomUUID() };
    const { errors } = await world.ask(
      { id: 'public', kind: 'public', roles: [], departments: [] },
      'mutation ($input: CollectNoticeInput!) { collectNotice(input: $input) { title } }',
      { input: asked },
    );
    expect(errors![0].extensions.code).toBe('VAULT_CLOSED');
    const { data } = await world.ask<{ letters: { totalCount: number } }>(
      protection,
      '{ letters(first: 1) { totalCount } }',
    );
    expect(data!.letters.totalCount).toBe(0);

    await desk.enter(custodian(1), shares[0]);
    await desk.enter(custodian(3), shares[2]);
    await world.settle(async () => {
      outbox.nudge();
      return (await waiting()).length === 0;
    });
    for (const delivery of [...delivered]) await world.running.receive(delivery);
    await world.settle(async () => {
      const held = await world.store.read.findOneBy(Letter, { noticeId: letter.noticeId });
      return held?.state === 'PRINTED';
    });
    expect(await world.store.read.countBy(Letter, { noticeId: letter.noticeId })).toBe(1);
    expect(await world.store.read.countBy(PaymentOrder, { payoutId: payout.payoutId })).toBe(1);
    expect(await world.store.read.countBy(Person, { id: pseudonym })).toBe(1);
    expect(world.toldOf('identity.opened')).toHaveLength(1);
  });

  test('keys to seal to are there for a week', async () => {
    const { sealingKeys } = world.vault;
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);
    for (const day of [0, 3, 7]) expect(await sealingKeys.current(inDays(day))).not.toBeNull();
    expect(await sealingKeys.current(inDays(9))).toBeNull();
  });

  test('workers rest: no letter is put off and nothing is logged as failed', async () => {
    const desk = custodiansOf(world);
    const person = await submission(world);
    await world.tell('identity.submitted', person);
    const { pseudonym } = person;
    const signed = notice(pseudonym);
    await desk.act(custodian(2), 'closeVault');
    await expect(world.tell('notice.signed', signed)).rejects.toThrow('NOT_NOW');
    await desk.enter(custodian(1), shares[0]);
    await desk.enter(custodian(2), shares[1]);
    await world.tell('notice.signed', signed);
    await world.settle(
      async () =>
        (await world.store.read.findOneByOrFail(Letter, { noticeId: signed.noticeId })).state === 'PRINTED',
    );
    expect(world.logged).toEqual([]);
  });
});
