import { randomUUID } from 'node:crypto';
import { Letter } from '../../server/subgraphs/protection/letter/letter.entity';
import { naturalPerson } from '../sealing/identities';
import { onEachDatabase } from '../support/databases';
import { type LetterDesk, openLetterDesk, posted } from './support/letterDesk';
import { notice, reporter, submission } from './support/reporter';
import type { World } from './support/world';

onEachDatabase('queued letters', (openDatabase) => {
  let desk: LetterDesk;
  let world: World;
  beforeAll(async () => {
    desk = await openLetterDesk(openDatabase);
    world = desk.world;
  });
  beforeEach(() => desk.mail.behave('ACCEPT'));
  afterAll(() => desk.close());

  describe('nobody to write to', () => {
    test('an anonymous report: not deliverable, at once, and no text is kept', async () => {
      const noticeId = await desk.write(null);
      const letter = await desk.letterOf(noticeId);
      expect(letter).toMatchObject({
        state: 'NOT_DELIVERABLE',
        reason: 'ANONYMOUS',
        title: null,
        body: null,
        collectCode: null,
      });
      await world.settle(() => desk.movesOf(noticeId).length > 0);
      expect(world.toldOf('letter.moved').find((moved) => moved.noticeId === noticeId)).toMatchObject({
        reason: 'ANONYMOUS',
      });
    });

    test('neither a safe mailbox nor a home: not deliverable, and no letter goes to work', async () => {
      const identity = { ...naturalPerson, residence: undefined, emailIsSafe: false, workPlace: 'Акимат' };
      expect(await desk.writeUntil('NOT_DELIVERABLE', identity)).toMatchObject({ reason: 'WRONG_ADDRESS' });
    });

    test('an unknown pseudonym is refused, so that the notice waits for the person', async () => {
      await expect(world.tell('notice.signed', notice(randomUUID()))).rejects.toThrow('PERSON_UNKNOWN');
    });

    test('a rejected identity: the letter waits until it is corrected', async () => {
      const wrong = await submission(world, posted, { applicantKind: 'LEGAL_PERSON' });
      await world.tell('identity.submitted', wrong);
      const signed = notice(wrong.pseudonym);
      await world.tell('notice.signed', signed);
      world.running.nudgeWorkers();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await desk.letterOf(signed.noticeId)).toMatchObject({ state: 'QUEUED', channel: null });
      const { pseudonym, reportId } = wrong;
      await world.tell('identity.submitted', await submission(world, posted, { pseudonym, reportId }));
      await world.settle(async () => (await desk.letterOf(signed.noticeId)).state === 'PRINTED');
    });
  });

  test('a letter that cannot be opened waits, and holds up no other', async () => {
    const broken = await desk.write(null);
    const { id } = await desk.letterOf(broken);
    const { pseudonym } = await reporter(world, posted);
    const values = {
      state: 'QUEUED' as const,
      personId: pseudonym,
      keyVersion: 1,
      title: 'AAAA',
      body: 'AAAA',
    };
    await world.store.write((manager) => manager.update(Letter, { id }, { ...values, collectCode: 'AAAA' }));
    await desk.writeUntil('PRINTED', posted);
    await world.settle(async () => (await desk.letterOf(broken)).dueAt.getTime() > Date.now() + 60_000);
    expect(await desk.letterOf(broken)).toMatchObject({ state: 'QUEUED' });
    expect(world.logged.some((line) => line.includes('letter failed'))).toBe(true);
  });
});
