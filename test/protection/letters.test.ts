import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Letter } from '../../server/subgraphs/protection/letter/letter.entity';
import type { Identity } from '../../server/sealing';
import { legalPerson, naturalPerson } from '../sealing/identities';
import { type MailServer, openMailServer } from './support/mailServer';
import { CHECK_CODE, notice, reporter, submission } from './support/reporter';
import { duty, openWorld, protection, type World } from './support/world';

import { onEachDatabase } from '../support/databases';

onEachDatabase('letters', (openDatabase) => {
  let mail: MailServer;
  let world: World;
  beforeAll(async () => {
    mail = await openMailServer();
    world = await openWorld({ openDatabase, smtpUrl: mail.url, mailFrom: 'noreply@post.example' });
  });
  beforeEach(() => mail.behave('ACCEPT'));
  afterAll(async () => {
    await world.close();
    await mail.close();
  });

  const letterOf = async (noticeId: string) => world.store.read.findOneByOrFail(Letter, { noticeId });
  const movesOf = (noticeId: string) =>
    world
      .toldOf('letter.moved')
      .filter((moved) => moved.noticeId === noticeId)
      .map(({ letterState }) => letterState);
  const mailsTo = (address: string) => mail.received.filter(({ to }) => to.includes(address));

  async function write(identity: Identity | null, changes = {}) {
    const { pseudonym } = await reporter(world, identity);
    const signed = notice(pseudonym, changes);
    await world.tell('notice.signed', signed);
    return signed.noticeId;
  }
  async function writeUntil(state: Letter['state'], identity: Identity | null, changes = {}) {
    const noticeId = await write(identity, changes);
    await world.settle(async () => (await letterOf(noticeId)).state === state);
    return letterOf(noticeId);
  }
  function mailed(): Identity {
    return { ...naturalPerson, email: `${randomUUID()}@example.kz` };
  }
  const posted: Identity = { ...naturalPerson, emailIsSafe: false };

  describe('nobody to write to', () => {
    test('an anonymous report: not deliverable, at once, and no text is kept', async () => {
      const noticeId = await write(null);
      const letter = await letterOf(noticeId);
      expect(letter).toMatchObject({
        state: 'NOT_DELIVERABLE',
        reason: 'ANONYMOUS',
        title: null,
        body: null,
        collectCode: null,
      });
      await world.settle(() => movesOf(noticeId).length > 0);
      expect(world.toldOf('letter.moved').find((moved) => moved.noticeId === noticeId)).toMatchObject({
        reason: 'ANONYMOUS',
      });
    });

    test('neither a safe mailbox nor a home: not deliverable, and no letter goes to work', async () => {
      const identity = { ...naturalPerson, residence: undefined, emailIsSafe: false, workPlace: 'Акимат' };
      expect(await writeUntil('NOT_DELIVERABLE', identity)).toMatchObject({ reason: 'WRONG_ADDRESS' });
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
      expect(await letterOf(signed.noticeId)).toMatchObject({ state: 'QUEUED', channel: null });
      const { pseudonym, reportId } = wrong;
      await world.tell('identity.submitted', await submission(world, posted, { pseudonym, reportId }));
      await world.settle(async () => (await letterOf(signed.noticeId)).state === 'PRINTED');
    });
  });

  test('a letter that cannot be opened waits, and holds up no other', async () => {
    const broken = await write(null);
    const { id } = await letterOf(broken);
    const { pseudonym } = await reporter(world, posted);
    const values = {
      state: 'QUEUED' as const,
      personId: pseudonym,
      keyVersion: 1,
      title: 'AAAA',
      body: 'AAAA',
    };
    await world.store.write((manager) => manager.update(Letter, { id }, { ...values, collectCode: 'AAAA' }));
    await writeUntil('PRINTED', posted);
    await world.settle(async () => (await letterOf(broken)).dueAt.getTime() > Date.now() + 60_000);
    expect(await letterOf(broken)).toMatchObject({ state: 'QUEUED' });
    expect(world.logged.some((line) => line.includes('letter failed'))).toBe(true);
  });

  describe('by e-mail', () => {
    test('goes to a mailbox called safe, and says only that a letter waits', async () => {
      const identity = mailed();
      const letter = await writeUntil('SENT', identity);
      expect(letter).toMatchObject({ channel: 'EMAIL' });
      const [{ to, source }] = mailsTo(identity.email!);
      expect(to).toEqual([identity.email]);
      const text = decode(source);
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
      await world.settle(() => movesOf(letter.noticeId).includes('SENT'));
      expect(movesOf(letter.noticeId)).toEqual(['QUEUED', 'SENT']);
      expect(existsSync(join(world.settings.printSpoolDir, `${letter.id}.pdf`))).toBe(false);
    });

    test('a mailbox that does not exist: the letter is printed instead', async () => {
      mail.behave('REFUSE_RECIPIENT');
      expect(await writeUntil('PRINTED', mailed())).toMatchObject({ channel: 'POST', mailRefused: true });
    });

    test('a server that refuses the text has answered: printed, not in doubt', async () => {
      mail.behave('REFUSE_TEXT');
      expect(await writeUntil('PRINTED', mailed())).toMatchObject({ channel: 'POST' });
    });

    test('a server that is busy is tried again later, with the same message id', async () => {
      mail.behave('TRY_LATER');
      const identity = mailed();
      const noticeId = await write(identity);
      await world.settle(
        async () => (await letterOf(noticeId)).attempts === 1 && !(await letterOf(noticeId)).leasedUntil,
      );
      const waiting = await letterOf(noticeId);
      expect(waiting.state).toBe('QUEUED');
      expect(waiting.dueAt.getTime()).toBeGreaterThan(Date.now() + 30_000);
      mail.behave('ACCEPT');
      await world.store.write((manager) => manager.update(Letter, { noticeId }, { dueAt: new Date() }));
      await world.settle(async () => (await letterOf(noticeId)).state === 'SENT');
      expect(mailsTo(identity.email!)[0].source).toContain(`Message-ID: <${waiting.id}@post.example>`);
    });

    test('a server that took the text and then hung up: in doubt, and never repeated by itself', async () => {
      mail.behave('HANG_UP_AFTER_TEXT');
      const identity = mailed();
      const letter = await writeUntil('UNKNOWN', identity);
      mail.behave('ACCEPT');
      for (let round = 0; round < 10; round += 1) {
        world.running.nudgeWorkers();
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      expect(mailsTo(identity.email!)).toHaveLength(1);
      await world.settle(() => movesOf(letter.noticeId).includes('UNKNOWN'));
    });

    test('a lease that ran out, because its process died while sending: in doubt too', async () => {
      mail.behave('TRY_LATER');
      const noticeId = await write(mailed());
      await world.settle(
        async () => (await letterOf(noticeId)).attempts === 1 && !(await letterOf(noticeId)).leasedUntil,
      );
      mail.behave('ACCEPT');
      const past = new Date(Date.now() - 1000);
      await world.store.write((manager) =>
        manager.update(Letter, { noticeId }, { dueAt: past, leasedUntil: past }),
      );
      await world.settle(async () => (await letterOf(noticeId)).state === 'UNKNOWN');
    });

    test('a bounce that an officer records sends the letter to the printer', async () => {
      const letter = await writeUntil('SENT', mailed());
      const { errors } = await act('recordLetterReturned', letter, 'WRONG_ADDRESS');
      expect(errors).toBeUndefined();
      await world.settle(async () => (await letterOf(letter.noticeId)).state === 'PRINTED');
    });
  });

  describe('by post', () => {
    test.each([
      [posted, 'Әбдірахманова Гүлнұр Қанатқызы', 'Мәңгілік Ел'],
      [legalPerson, 'Достық', 'Ержан Төлеген'],
    ])('lies in the spool as one addressed PDF, for the vault only', async (identity, name, detail) => {
      const letter = await writeUntil('PRINTED', identity);
      const file = join(world.settings.printSpoolDir, `${letter.id}.pdf`);
      expect(statSync(world.settings.printSpoolDir).mode & 0o777).toBe(0o700);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      for (const part of [
        name,
        detail,
        'CENTRAL-26-48213-K',
        'Уведомление о решении',
        'подследственности',
        'К. Утегулов',
      ])
        expect(text).toContain(part);
      expect(movesOf(letter.noticeId)).toEqual(['QUEUED']);
    });

    test('the same notice twice is one letter, and printing it again prints nothing', async () => {
      const { pseudonym } = await reporter(world, posted);
      const signed = notice(pseudonym);
      await world.tell('notice.signed', signed);
      await world.tell('notice.signed', signed);
      await world.settle(async () => (await letterOf(signed.noticeId)).state === 'PRINTED');
      const { id } = await letterOf(signed.noticeId);
      const file = join(world.settings.printSpoolDir, `${id}.pdf`);
      const before = readFileSync(file);
      const past = new Date(Date.now() - 1000);
      await world.store.write((manager) =>
        manager.update(Letter, { id }, { state: 'QUEUED', leasedUntil: past }),
      );
      await world.settle(async () => (await letterOf(signed.noticeId)).state === 'PRINTED');
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
      await world.settle(async () => (await letterOf(noticeId)).state === 'PRINTED');
    });

    test('posted with its number, returned unclaimed, posted again, delivered; the casework is told of each', async () => {
      const { noticeId } = await writeUntil('PRINTED', posted);
      for (const [step, detail, state] of [
        ['recordLetterPosted', 'RA123456785KZ', 'SENT'],
        ['recordLetterReturned', 'UNCLAIMED', 'RETURNED'],
        ['recordLetterPosted', 'RA123456786KZ', 'SENT'],
        ['recordLetterDelivered', '', 'DELIVERED'],
      ]) {
        const { data, errors } = await act(step, await letterOf(noticeId), detail);
        expect(errors).toBeUndefined();
        expect(data![step].letter.state).toBe(state);
      }
      await world.settle(() => movesOf(noticeId).length === 5);
      expect(movesOf(noticeId)).toEqual(['QUEUED', 'SENT', 'RETURNED', 'SENT', 'DELIVERED']);
      expect(await letterOf(noticeId)).toMatchObject({ trackingNumber: 'RA123456786KZ' });
    });

    test('returned for good: not deliverable, with the reason', async () => {
      const { noticeId } = await writeUntil('PRINTED', posted);
      await act('recordLetterPosted', await letterOf(noticeId), 'RA123456785KZ');
      const { data } = await act('recordLetterReturned', await letterOf(noticeId), 'DECEASED');
      expect(data!.recordLetterReturned.letter).toMatchObject({
        state: 'NOT_DELIVERABLE',
        reason: 'DECEASED',
        viewerActions: [],
      });
    });
  });

  describe('who may act on letters', () => {
    test.each([
      ['somebody without the permission', duty, 'NOT_FOUND'],
      ['an officer without clearance', { ...protection, clearedUntil: undefined }, 'NOT_FOUND'],
      ['an officer whose clearance has ended', { ...protection, clearedUntil: '2020-01-01' }, 'NOT_FOUND'],
    ])('%s gets the answer that an unknown id gets', async (_, viewer, code) => {
      const letter = await writeUntil('PRINTED', posted);
      const refused = await act('recordLetterPosted', letter, 'RA1234', viewer);
      const unknown = await act('recordLetterPosted', { ...letter, id: randomUUID() } as Letter, 'RA1234');
      expect(refused.errors![0].extensions.code).toBe(code);
      expect(unknown.errors![0].extensions).toEqual(refused.errors![0].extensions);
    });

    test('lists say nothing to them either', async () => {
      const list = '{ letters { nodes { id } } paymentOrders { nodes { id } } }';
      for (const viewer of [duty, { ...protection, clearedUntil: undefined }]) {
        const { data, errors } = await world.ask(viewer, list);
        expect(data).toBeNull();
        expect(['MISSING_PERMISSION', 'NOT_CLEARED']).toContain(errors![0].extensions.code);
      }
    });

    test('a step the state does not allow, and a stale version, are refused', async () => {
      const letter = await writeUntil('PRINTED', posted);
      expect((await act('recordLetterDelivered', letter)).errors![0].extensions.code).toBe('WRONG_STATE');
      const stale = await act(
        'recordLetterPosted',
        { ...letter, version: letter.version - 1 } as Letter,
        'RA1234',
      );
      expect(stale.errors![0].extensions.code).toBe('STALE_VERSION');
    });

    test('a cleared officer sees letters with what may be done, and nothing of the addressee', async () => {
      const { id } = await writeUntil('PRINTED', posted);
      const fields =
        'id noticeId state channel reference language queuedAt postedAt trackingNumber reason version viewerActions';
      const { data } = await world.ask(
        protection,
        `{ letters(first: 100) { totalCount nodes { ${fields} } } }`,
      );
      const found = data!.letters.nodes.find((node: { id: string }) => node.id === id);
      expect(found).toMatchObject({
        state: 'PRINTED',
        channel: 'POST',
        viewerActions: ['recordLetterPosted'],
      });
      expect(JSON.stringify(data)).not.toMatch(/Әбдір|Мәңгілік|example\.kz|подследственности/);
    });
  });

  async function act(step: string, { id, version }: Letter, detail = '', viewer = protection) {
    const type = `${step[0].toUpperCase()}${step.slice(1)}Input`;
    const extra =
      step === 'recordLetterPosted'
        ? { trackingNumber: detail }
        : step === 'recordLetterReturned'
          ? { reason: detail }
          : {};
    const input = { idempotencyKey: randomUUID(), id, expectedVersion: version, ...extra };
    const query = `mutation ($input: ${type}!) { ${step}(input: $input) { letter { id state reason viewerActions } } }`;
    return world.ask(viewer, query, { input });
  }

  /** Headers and body with their transfer encodings undone. */
  function decode(source: string): string {
    const [head, ...body] = source.split(/\r?\n\r?\n/);
    const words = head.replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, text: string) =>
      Buffer.from(text, 'base64').toString(),
    );
    const quoted = words.replace(/=\?UTF-8\?Q\?([^?]*)\?=/g, (_, text: string) =>
      unquote(text.replaceAll('_', ' ')),
    );
    const text = body.join('\n\n');
    const plain = /base64/i.test(head)
      ? Buffer.from(text, 'base64').toString()
      : unquote(text.replace(/=\r?\n/g, ''));
    return `${quoted}\n\n${plain}`;
  }
  function unquote(text: string): string {
    return Buffer.from(
      text.replace(/=([0-9A-F]{2})/g, (_, byte: string) => String.fromCharCode(parseInt(byte, 16))),
      'latin1',
    ).toString();
  }
});
