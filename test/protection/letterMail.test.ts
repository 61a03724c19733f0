import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Letter } from '../../server/subgraphs/protection/letter/letter.entity';
import { onEachDatabase } from '../support/databases';
import { decodeMail } from '../support/mailServer';
import { type LetterDesk, mailed, openLetterDesk } from './support/letterDesk';
import { CHECK_CODE } from './support/reporter';
import type { World } from './support/world';

onEachDatabase('letters by e-mail', (openDatabase) => {
  let desk: LetterDesk;
  let world: World;
  beforeAll(async () => {
    desk = await openLetterDesk(openDatabase);
    world = desk.world;
  });
  beforeEach(() => desk.mail.behave('ACCEPT'));
  afterAll(() => desk.close());

  describe('by e-mail', () => {
    test('goes to a mailbox called safe, and says only that a letter waits', async () => {
      const identity = mailed();
      const letter = await desk.writeUntil('SENT', identity);
      expect(letter).toMatchObject({ channel: 'EMAIL' });
      const [{ to, source }] = desk.mailsTo(identity.email!);
      expect(to).toEqual([identity.email]);
      const text = decodeMail(source);
      expect(source).toContain(`Message-ID: <${letter.id}@post.example>`);
      expect(source).toMatch(/^From: noreply@post\.example\r?$/m);
      expect(text).toContain('http://localhost:4000/collect');
      expect(text).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
      for (const secret of [
        'Уведомление о решении',
        'подследственности',
        'CENTRAL',
        'Әбдірахманова',
        'Служба',
        CHECK_CODE,
      ])
        expect(text).not.toContain(secret);
      await world.settle(() => desk.movesOf(letter.noticeId).includes('SENT'));
      expect(desk.movesOf(letter.noticeId)).toEqual(['QUEUED', 'SENT']);
      expect(existsSync(join(world.settings.printSpoolDir, `${letter.id}.pdf`))).toBe(false);
    });

    test('a mailbox that does not exist: the letter is printed instead', async () => {
      desk.mail.behave('REFUSE_RECIPIENT');
      expect(await desk.writeUntil('PRINTED', mailed())).toMatchObject({
        channel: 'POST',
        mailRefused: true,
      });
    });

    test('a server that refuses the text has answered: printed, not in doubt', async () => {
      desk.mail.behave('REFUSE_TEXT');
      expect(await desk.writeUntil('PRINTED', mailed())).toMatchObject({ channel: 'POST' });
    });

    test('a server that is busy is tried again later, with the same message id', async () => {
      desk.mail.behave('TRY_LATER');
      const identity = mailed();
      const noticeId = await desk.write(identity);
      await world.settle(
        async () =>
          (await desk.letterOf(noticeId)).attempts === 1 && !(await desk.letterOf(noticeId)).leasedUntil,
      );
      const waiting = await desk.letterOf(noticeId);
      expect(waiting.state).toBe('QUEUED');
      expect(waiting.dueAt.getTime()).toBeGreaterThan(Date.now() + 30_000);
      desk.mail.behave('ACCEPT');
      await world.store.write((manager) => manager.update(Letter, { noticeId }, { dueAt: new Date() }));
      await world.settle(async () => (await desk.letterOf(noticeId)).state === 'SENT');
      expect(desk.mailsTo(identity.email!)[0].source).toContain(`Message-ID: <${waiting.id}@post.example>`);
    });

    test('a server that took the text and then hung up: in doubt, and never repeated by itself', async () => {
      desk.mail.behave('HANG_UP_AFTER_TEXT');
      const identity = mailed();
      const letter = await desk.writeUntil('UNKNOWN', identity);
      desk.mail.behave('ACCEPT');
      for (let round = 0; round < 10; round += 1) {
        world.running.nudgeWorkers();
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      expect(desk.mailsTo(identity.email!)).toHaveLength(1);
      await world.settle(() => desk.movesOf(letter.noticeId).includes('UNKNOWN'));
    });

    test('a lease that ran out, because its process died while sending: in doubt too', async () => {
      desk.mail.behave('TRY_LATER');
      const noticeId = await desk.write(mailed());
      await world.settle(
        async () =>
          (await desk.letterOf(noticeId)).attempts === 1 && !(await desk.letterOf(noticeId)).leasedUntil,
      );
      desk.mail.behave('ACCEPT');
      const past = new Date(Date.now() - 1000);
      await world.store.write((manager) =>
        manager.update(Letter, { noticeId }, { dueAt: past, leasedUntil: past }),
      );
      await world.settle(async () => (await desk.letterOf(noticeId)).state === 'UNKNOWN');
    });

    test('a bounce that an officer records sends the letter to the printer', async () => {
      const letter = await desk.writeUntil('SENT', mailed());
      const { errors } = await desk.act('recordLetterReturned', letter, 'WRONG_ADDRESS');
      expect(errors).toBeUndefined();
      await world.settle(async () => (await desk.letterOf(letter.noticeId)).state === 'PRINTED');
    });
  });
});
