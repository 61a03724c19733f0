import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Letter } from '../../server/subgraphs/protection/letter/letter.entity';
import { legalPerson } from '../sealing/identities';
import { onEachDatabase } from '../support/databases';
import { onTool, pdfText } from '../support/tools';
import { type LetterDesk, openLetterDesk, posted } from './support/letterDesk';
import { notice, reporter } from './support/reporter';
import type { World } from './support/world';

onEachDatabase('letters by post', (openDatabase) => {
  let desk: LetterDesk;
  let world: World;
  beforeAll(async () => {
    desk = await openLetterDesk(openDatabase);
    world = desk.world;
  });
  beforeEach(() => desk.mail.behave('ACCEPT'));
  afterAll(() => desk.close());

  describe('by post', () => {
    test('lies in the spool as one PDF, for the vault only', async () => {
      const letter = await desk.writeUntil('PRINTED', posted);
      const file = join(world.settings.printSpoolDir, `${letter.id}.pdf`);
      expect(statSync(world.settings.printSpoolDir).mode & 0o777).toBe(0o700);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(desk.movesOf(letter.noticeId)).toEqual(['QUEUED']);
    });

    onTool('pdftotext', 'the paper', () => {
      test.each([
        [posted, 'Әбдірахманова Гүлнұр Қанатқызы', 'Мәңгілік Ел'],
        [legalPerson, 'Достық', 'Ержан Төлеген'],
      ])('is addressed, and says what was decided', async (identity, name, detail) => {
        const letter = await desk.writeUntil('PRINTED', identity);
        const text = pdfText(join(world.settings.printSpoolDir, `${letter.id}.pdf`));
        for (const part of [
          name,
          detail,
          'CENTRAL-26-48213-K',
          'Уведомление о решении',
          'подследственности',
          'К. Утегулов',
        ])
          expect(text).toContain(part);
      });
    });

    test('the same notice twice is one letter, and printing it again prints nothing', async () => {
      const { pseudonym } = await reporter(world, posted);
      const signed = notice(pseudonym);
      await world.tell('notice.signed', signed);
      await world.tell('notice.signed', signed);
      await world.settle(async () => (await desk.letterOf(signed.noticeId)).state === 'PRINTED');
      const { id } = await desk.letterOf(signed.noticeId);
      const file = join(world.settings.printSpoolDir, `${id}.pdf`);
      const before = readFileSync(file);
      const past = new Date(Date.now() - 1000);
      await world.store.write((manager) =>
        manager.update(Letter, { id }, { state: 'QUEUED', leasedUntil: past }),
      );
      await world.settle(async () => (await desk.letterOf(signed.noticeId)).state === 'PRINTED');
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(world.settings.printSpoolDir).filter((name) => name.startsWith(id))).toHaveLength(1);
    });

    test('a reward notice reaches the person behind the alias', async () => {
      const { alias } = await reporter(world, posted);
      const { noticeId, reference, language, title, body, signedBy, department } = notice('');
      await expect(
        world.tell('reward.noticeDue', {
          alias: randomUUID(),
          noticeId,
          reference,
          language,
          title,
          body,
          signedBy,
          department,
        }),
      ).rejects.toThrow('PERSON_UNKNOWN');
      await world.tell('reward.noticeDue', {
        alias,
        noticeId,
        reference,
        language,
        title,
        body,
        signedBy,
        department,
      });
      await world.settle(async () => (await desk.letterOf(noticeId)).state === 'PRINTED');
    });

    test('posted with its number, returned unclaimed, posted again, delivered; the casework is told of each', async () => {
      const { noticeId } = await desk.writeUntil('PRINTED', posted);
      for (const [step, detail, state] of [
        ['recordLetterPosted', 'RA123456785KZ', 'SENT'],
        ['recordLetterReturned', 'UNCLAIMED', 'RETURNED'],
        ['recordLetterPosted', 'RA123456786KZ', 'SENT'],
        ['recordLetterDelivered', '', 'DELIVERED'],
      ]) {
        const { data, errors } = await desk.act(step, await desk.letterOf(noticeId), detail);
        expect(errors).toBeUndefined();
        expect(data![step].letter.state).toBe(state);
      }
      await world.settle(() => desk.movesOf(noticeId).length === 5);
      expect(desk.movesOf(noticeId)).toEqual(['QUEUED', 'SENT', 'RETURNED', 'SENT', 'DELIVERED']);
      expect(await desk.letterOf(noticeId)).toMatchObject({ trackingNumber: 'RA123456786KZ' });
    });

    test('returned for good: not deliverable, with the reason', async () => {
      const { noticeId } = await desk.writeUntil('PRINTED', posted);
      await desk.act('recordLetterPosted', await desk.letterOf(noticeId), 'RA123456785KZ');
      const { data } = await desk.act('recordLetterReturned', await desk.letterOf(noticeId), 'DECEASED');
      expect(data!.recordLetterReturned.letter).toMatchObject({
        state: 'NOT_DELIVERABLE',
        reason: 'DECEASED',
        viewerActions: [],
      });
    });
  });
});
