import { randomUUID } from 'node:crypto';
import { hashCheckCode } from '../../server/contracts/checkCode';
import { AuditEntry } from '../../server/kernel/tables';
import { CollectAttempt } from '../../server/subgraphs/protection/letter/collectAttempt.entity';
import { Letter } from '../../server/subgraphs/protection/letter/letter.entity';
import { naturalPerson } from '../sealing/identities';
import { type MailServer, openMailServer } from '../support/mailServer';
import { CHECK_CODE, notice, reporter } from './support/reporter';
import { duty, openWorld, protection, stranger, type World } from './support/world';
import { statementsOf } from '../support/countStatements';
import { onEachDatabase } from '../support/databases';

interface Collected {
  reference: string;
  title: string;
  body: string;
}

onEachDatabase('collecting letters', (openDatabase) => {
  let mail: MailServer;
  let world: World;
  beforeAll(async () => {
    mail = await openMailServer();
    world = await openWorld({ openDatabase, smtpUrl: mail.url });
  });
  afterAll(async () => {
    await world.close();
    await mail.close();
  });

  const REFUSED = 'CODES_REFUSED';
  const letterOf = (noticeId: string) => world.store.read.findOneByOrFail(Letter, { noticeId });

  async function waitingLetter(checkCode = CHECK_CODE) {
    const email = `${randomUUID()}@example.kz`;
    const identity = { ...naturalPerson, email };
    const { pseudonym } = await reporter(world, identity, { checkCodeHash: hashCheckCode(checkCode) });
    const signed = notice(pseudonym, { language: 'en' });
    await world.tell('notice.signed', signed);
    await world.settle(async () => (await letterOf(signed.noticeId)).state === 'SENT');
    const { source } = mail.received.find(({ to }) => to.includes(email))!;
    const [, code] = /Collect code: ([0-9A-Z-]{14})/.exec(source)!;
    return { ...signed, code };
  }

  const collect = (
    collectCode: string,
    checkCode: string,
    viewer = stranger,
    idempotencyKey: string = randomUUID(),
  ) =>
    world.ask<{ collectNotice: Collected }>(
      viewer,
      `mutation ($input: CollectNoticeInput!) {
      collectNotice(input: $input) { reference language date title body signedBy departmentName }
    }`,
      { input: { idempotencyKey, collectCode, checkCode } },
    );

  test('is for the public: staff have no business with the codes', async () => {
    const { code } = await waitingLetter();
    for (const viewer of [duty, protection]) {
      const { errors } = await collect(code, CHECK_CODE, viewer);
      expect(errors![0].extensions.code).toBe('MISSING_PERMISSION');
    }
  });

  test('an unknown code and a wrong check code get the same answer, by the same statements', async () => {
    const { code } = await waitingLetter();
    await statementsOf(world.keyringStore, async () => undefined);
    const answers: unknown[] = [];
    const statements: string[][] = [];
    for (const [collectCode, checkCode] of [
      ['AAAA-BBBB-CCCC', CHECK_CODE],
      [code, 'WRNG-C0DE'],
    ]) {
      const counted = await statementsOf(world.store, () => collect(collectCode, checkCode));
      answers.push(counted.result);
      statements.push(counted.statements);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ errors: [{ extensions: { code: REFUSED } }] });
    expect(statements[0].length).toBeGreaterThan(5);
    expect(statements[0]).toEqual(statements[1]);
  });

  test('both codes open the letter, however they are spelled, and casework hears that it was collected', async () => {
    const { code, noticeId, title, body, reference } = await waitingLetter();
    const { data } = await collect(
      code.toLowerCase().replaceAll('-', ' '),
      CHECK_CODE.toLowerCase().replace('-', ''),
    );
    expect(data!.collectNotice).toMatchObject({
      title,
      body,
      reference,
      language: 'EN',
      departmentName: 'Служба',
    });
    expect(await letterOf(noticeId)).toMatchObject({ state: 'COLLECTED' });
    await world.settle(() =>
      world.toldOf('letter.moved').some((m) => m.noticeId === noticeId && m.letterState === 'COLLECTED'),
    );
  });

  test('a reload shows it again, is audited again, and moves nothing', async () => {
    const { code, noticeId, title } = await waitingLetter();
    const key = randomUUID();
    for (const round of [1, 2]) {
      const { data } = await collect(code, CHECK_CODE, stranger, key);
      expect(data!.collectNotice.title).toBe(title);
      const { id: subjectId } = await letterOf(noticeId);
      expect(await world.store.read.countBy(AuditEntry, { action: 'letter.read', subjectId })).toBe(round);
    }
    const { data } = await collect(code, CHECK_CODE);
    expect(data!.collectNotice.title).toBe(title);
    expect(
      world.toldOf('letter.moved').filter((m) => m.noticeId === noticeId && m.letterState === 'COLLECTED'),
    ).toHaveLength(1);
  });

  test('five wrong check codes lock the letter, even for the right one; a day later it opens', async () => {
    const { code, noticeId, title } = await waitingLetter();
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect((await collect(code, `WRNG-${attempt}000`)).errors![0].extensions.code).toBe(REFUSED);
    }
    expect((await collect(code, CHECK_CODE)).errors![0].extensions.code).toBe(REFUSED);
    expect(await letterOf(noticeId)).toMatchObject({ state: 'SENT' });
    const past = new Date(Date.now() - 1000);
    await world.store.write((manager) => manager.update(Letter, { noticeId }, { lockedUntil: past }));
    expect((await collect(code, CHECK_CODE)).data!.collectNotice.title).toBe(title);
  });

  test('fewer failures are forgotten once the right codes come', async () => {
    const { code, noticeId } = await waitingLetter();
    for (let attempt = 1; attempt <= 4; attempt += 1) await collect(code, 'WRNG-C0DE');
    expect((await letterOf(noticeId)).collectFailures).toBe(4);
    expect((await collect(code, CHECK_CODE)).errors).toBeUndefined();
    expect((await letterOf(noticeId)).collectFailures).toBe(0);
  });

  test("the check code of another person's coupon does not open it", async () => {
    const mine = await waitingLetter();
    const other = await waitingLetter('0THR-C0DE');
    expect((await collect(other.code, CHECK_CODE)).errors![0].extensions.code).toBe(REFUSED);
    expect((await collect(mine.code, '0THR-C0DE')).errors![0].extensions.code).toBe(REFUSED);
    expect((await collect(other.code, '0THR-C0DE')).errors).toBeUndefined();
  });

  test('neither code stands in the database or in the audit', async () => {
    const { code } = await waitingLetter();
    await collect(code, CHECK_CODE);
    const rows = [
      await world.store.read.find(Letter),
      await world.store.read.find(CollectAttempt),
      await world.store.read.find(AuditEntry),
      world.logged,
    ];
    const said = JSON.stringify(rows);
    for (const secret of [code, code.replaceAll('-', ''), CHECK_CODE, CHECK_CODE.replace('-', '')])
      expect(said).not.toContain(secret);
  });
});
