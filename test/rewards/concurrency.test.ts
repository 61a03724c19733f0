import { randomUUID } from 'node:crypto';
import { InProcessEvents } from '../../server/kernel';
import { Payout } from '../../server/subgraphs/rewards/payout/payout.entity';
import { RewardCase } from '../../server/subgraphs/rewards/rewardCase/rewardCase.entity';
import { onEachDatabase } from '../support/databases';
import { act, approved, look, sent, submitted } from './support/life';
import {
  finance,
  finance2,
  members,
  openWorld,
  recordCourtAct,
  secretary,
  type World,
} from './support/world';

const ATTEMPTS = 50;
const times = <T>(make: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: ATTEMPTS }, (_, i) => make(i)));
const succeeded = (answers: { codes: string[] }[]) =>
  answers.filter(({ codes }) => codes.length === 0).length;

onEachDatabase('fifty at the same moment', (openDatabase) => {
  let world: World;
  beforeAll(async () => (world = await openWorld(await openDatabase())));
  afterAll(() => world.close());

  it('open one case of a court act', async () => {
    const { courtActId } = await recordCourtAct(world);
    const answers = await times(() => act(world, secretary, 'openRewardCase', { courtActId }, 'id'));
    expect(succeeded(answers)).toBe(1);
    expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['CASE_ALREADY_OPEN']));
    expect(await world.store.read.countBy(RewardCase, { courtActId })).toBe(1);
  });

  it('cast one vote of one member, and every vote of five', async () => {
    const { id, version: expectedVersion } = await submitted(world);
    const answers = await times((i) =>
      act(world, members[i % 5], 'castVote', { id, expectedVersion, choice: 'FOR' }, 'id'),
    );
    expect(succeeded(answers)).toBe(5);
    expect((await look(world, secretary, id)).quorum.cast).toBe(5);
  });

  it('prepare one payout, and ask the vault once', async () => {
    const { id, version: expectedVersion, personAlias: alias } = await approved(world);
    const answers = await times((i) =>
      act(world, i % 2 ? finance : finance2, 'preparePayout', { id, expectedVersion }, 'id'),
    );
    expect(succeeded(answers)).toBe(1);
    await world.heard('payout.requested', { alias });
    expect(await world.store.read.countBy(Payout, { caseId: id })).toBe(1);
    expect(world.toldOf('payout.requested').filter((told) => told.alias === alias)).toHaveLength(1);
  });

  it('repeat one request and get one answer', async () => {
    const { id, version: expectedVersion, personAlias: alias } = await approved(world);
    const idempotencyKey = randomUUID();
    const answers = await times(() =>
      act(
        world,
        finance,
        'preparePayout',
        { id, expectedVersion, idempotencyKey },
        'payout { reference attempts }',
      ),
    );
    expect(succeeded(answers)).toBe(ATTEMPTS);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    await world.heard('payout.requested', { alias });
    expect(world.toldOf('payout.requested').filter((told) => told.alias === alias)).toHaveLength(1);
  });

  it('confirm one payment', async () => {
    const { id, version: expectedVersion } = await sent(world);
    const answers = await times((i) =>
      act(
        world,
        finance2,
        'confirmPayout',
        { id, expectedVersion, treasuryReference: `KZ-${id}-${i}` },
        'id',
      ),
    );
    expect(succeeded(answers)).toBe(1);
    expect(await look(world, finance, id)).toMatchObject({ state: 'PAID', payout: { attempts: 1 } });
  });

  it("take the vault's answer in once, under one event or many", async () => {
    const { id } = await approved(world);
    const { version: expectedVersion } = await look(world, finance, id);
    const { data } = await act(world, finance, 'preparePayout', { id, expectedVersion });
    const payoutId = data.preparePayout.rewardCase.payout.reference;
    const answer = { payoutId, orderReference: 'PO-50' };
    const eventId = randomUUID();
    await times((i) => world.tell('payout.completed', answer, i % 2 ? eventId : randomUUID()));
    const { state, timeline } = await look(world, finance, id);
    expect(state).toBe('SENT');
    expect(timeline.filter(({ action }: { action: string }) => action === 'payoutSent')).toHaveLength(1);
  });
});

onEachDatabase('a request to the vault', (openDatabase) => {
  it('that was taken in but not acknowledged is told again under the same reference', async () => {
    const deliver = InProcessEvents.prototype.deliver;
    let lost = 2;
    const unreliable = jest.spyOn(InProcessEvents.prototype, 'deliver').mockImplementation(async function (
      this: InProcessEvents,
      ...delivery
    ) {
      await deliver.apply(this, delivery);
      if (delivery[1].type === 'payout.requested' && lost-- > 0) throw new Error('the line broke');
    });
    const world = await openWorld(await openDatabase());
    const { id, version: expectedVersion } = await approved(world);
    await act(world, finance, 'preparePayout', { id, expectedVersion });
    await world.settle(() => world.toldOf('payout.requested').length >= 3);
    const told = world.toldOf('payout.requested');
    expect(told).toHaveLength(3);
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(
      new Set(world.told.filter(({ type }) => type === 'payout.requested').map((each) => each.eventId)).size,
    ).toBe(1);
    unreliable.mockRestore();
    await world.close();
  });
});
