import { onEachDatabase } from '../support/databases';
import { decodeMail, type MailServer, openMailServer } from '../support/mailServer';
import { admin, type Answer, DirectoryUnderTest, staffViewer } from './running';
import { Accounts, type Known } from './support/accounts';

interface Told {
  state: string;
  custodian: { email: string | null };
}

const now = () => ({ stepUpAt: Date.now() });
const head = () => staffViewer(['HEAD_OF_SERVICE'], { id: 'staff-head', ...now() });
const deputy = () => staffViewer(['DEPUTY'], { id: 'staff-deputy', ...now() });
const custodian = (number: number) => staffViewer(['CUSTODIAN'], { id: `staff-custodian${number}` });
const field = 'breakGlass { id version state endsAt acknowledgedBy { id } viewerActions }';
const mutation = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${field} } }`;

onEachDatabase('break-glass', (open) => {
  let test: DirectoryUnderTest;
  let accounts: Accounts;
  let mail: MailServer;
  beforeAll(async () => {
    mail = await openMailServer();
    test = await DirectoryUnderTest.start(open, { smtpUrl: mail.url });
    await test.publish();
    accounts = new Accounts(test);
  });
  afterAll(async () => {
    await test.stop();
    await mail.close();
  });

  const request = (viewer: ReturnType<typeof head>, staffMemberId: string, more: object = {}) =>
    test.ask(viewer, mutation('requestBreakGlass'), {
      input: {
        idempotencyKey: accounts.key(),
        staffMemberId,
        role: 'MANAGEMENT',
        hours: 2,
        reason: 'Начальник недоступен, срочное заявление',
        ...more,
      },
    });
  const act = (name: string, viewer: ReturnType<typeof head>, record: Known) =>
    test.ask(viewer, mutation(name), { input: accounts.on(record) });
  const recordOf = ({ data, codes }: Answer): Known & { state: string; endsAt: string } => {
    expect(codes).toEqual([]);
    return (Object.values(data!)[0] as { breakGlass: Known & { state: string; endsAt: string } }).breakGlass;
  };
  const lentTo = async (id: string) => {
    const told = (await test.toldTo('gateway')).filter((event) => event.key === id);
    return told.at(-1)!.data.temporaryRoles as { role: string; until: string }[];
  };

  it('is not asked for by others, for oneself, without second factor, or for a role that sees or guards identities', async () => {
    const { id } = await accounts.open();
    const codes = async (viewer: ReturnType<typeof head>, more = {}, to = id) =>
      (await request(viewer, to, more)).codes;
    expect(await codes(custodian(1))).toEqual(['MISSING_PERMISSION']);
    expect(await codes(staffViewer(['MANAGEMENT'], now()))).toEqual(['MISSING_PERMISSION']);
    expect(await codes({ ...head(), stepUpAt: undefined })).toEqual(['STEP_UP_REQUIRED']);
    expect(await codes(head(), {}, 'staff-head')).toEqual(['SAME_PERSON']);
    for (const role of ['PROTECTION_OFFICER', 'CUSTODIAN', 'HEAD_OF_SERVICE', 'FINANCE_OFFICER', 'AUDITOR'])
      expect(await codes(head(), { role })).toEqual(['BAD_INPUT']);
    expect(await codes(head(), { hours: 13 })).toEqual(['BAD_INPUT']);
    const { id: watcher } = await accounts.open({ roles: ['CUSTODIAN'] });
    expect(await codes(head(), { role: 'SYS_ADMIN' }, watcher)).toEqual(['CONFLICTING_ROLES']);
  });

  it('lends the role when another person opens it, and shows it to every custodian', async () => {
    const { id } = await accounts.open();
    const asked = recordOf(await request(head(), id));
    expect((await act('openBreakGlass', head(), asked)).codes).toEqual(['SAME_PERSON']);
    expect((await act('openBreakGlass', { ...deputy(), id }, asked)).codes).toEqual(['SAME_PERSON']);
    expect((await act('openBreakGlass', custodian(1), asked)).codes).toEqual(['MISSING_PERMISSION']);
    expect(await lentTo(id)).toEqual([]);
    const from = Date.now();
    const opened = recordOf(await act('openBreakGlass', deputy(), asked));
    expect(opened.state).toBe('OPEN');
    expect(await lentTo(id)).toEqual([{ role: 'MANAGEMENT', until: new Date(opened.endsAt).toISOString() }]);
    const twoHoursOn = new Date(opened.endsAt).getTime() - 2 * 3_600_000;
    expect(twoHoursOn).toBeGreaterThanOrEqual(from);
    expect(twoHoursOn).toBeLessThanOrEqual(Date.now());

    const list = '{ breakGlassActs(state: OPEN) { nodes { id acknowledgedBy { id } viewerActions } } }';
    for (const number of [1, 2]) {
      const { data } = await test.ask(custodian(number), list);
      const [shown] = (data as never as { breakGlassActs: { nodes: { viewerActions: string[] }[] } })
        .breakGlassActs.nodes;
      expect(shown!.viewerActions).toEqual(['endBreakGlass', 'acknowledgeBreakGlass']);
    }
    const seen = recordOf(await act('acknowledgeBreakGlass', custodian(1), opened));
    expect((await act('acknowledgeBreakGlass', custodian(1), seen)).codes).toEqual(['WRONG_STATE']);
    expect((await test.auditOf('breakGlass.acknowledged')).map(({ actor }) => actor)).toEqual([
      'staff-custodian1',
    ]);
    expect((await test.ask(staffViewer(['MANAGEMENT']), list)).codes).toEqual(['MISSING_PERMISSION']);

    const ended = recordOf(await act('endBreakGlass', custodian(2), seen));
    expect(ended.state).toBe('ENDED');
    expect(await lentTo(id)).toEqual([]);
  });

  it('tells every custodian by mail that there is something to look at, and not what', async () => {
    const keeper = { roles: ['CUSTODIAN'], departments: ['*'] };
    await accounts.open({ ...keeper, email: 'first@custody.example' });
    await accounts.open({ ...keeper, email: 'second@custody.example', language: 'RU' });
    await accounts.open(keeper);
    const { id } = await accounts.open({ email: 'nobody@custody.example' });
    mail.behave('TRY_LATER');
    const opened = recordOf(await act('openBreakGlass', deputy(), recordOf(await request(head(), id))));
    const told = async () => {
      const query = 'query ($id: ID!) { breakGlassAct(id: $id) { mails { state custodian { email } } } }';
      const { data } = await test.ask(admin(), query, { id: opened.id });
      const { mails } = (data as never as { breakGlassAct: { mails: Told[] } }).breakGlassAct;
      return [...new Set(mails.map(({ state, custodian }) => `${custodian.email} ${state}`))].sort();
    };
    const inAMinute = () => `dueAt < '${new Date(Date.now() + 60_000).toISOString()}'`;
    const turnedAway = () => `SELECT id FROM custodian_mail WHERE attempts = 1 AND ${inAMinute()}`;
    await test.until(async () => (await test.read.query(turnedAway())).length === 2);
    await test.until(async () => !(await told()).includes('null QUEUED'));
    expect(await told()).toEqual([
      'first@custody.example QUEUED',
      'null NOT_SENT',
      'second@custody.example QUEUED',
    ]);
    expect(mail.received).toEqual([]);

    mail.behave('ACCEPT');
    await test.write(`UPDATE custodian_mail SET dueAt = '${new Date(0).toISOString()}' WHERE attempts = 1`);
    await test.until(async () => !(await told()).join().includes('QUEUED'));
    expect(await told()).toEqual([
      'first@custody.example SENT',
      'null NOT_SENT',
      'second@custody.example SENT',
    ]);
    expect(mail.received.map(({ to }) => to[0]).sort()).toEqual([
      'first@custody.example',
      'second@custody.example',
    ]);
    for (const { source } of mail.received) {
      const text = decodeMail(source);
      expect(text).toContain(`http://localhost/#/breakGlass/${opened.id}/show`);
      expect(text).not.toMatch(/MANAGEMENT|Adal|adal/);
    }
    expect(await test.auditOf('breakGlass.custodianMailed')).toHaveLength(2);
  });

  it('ends by itself, and says in the audit who asked, who opened and who got what', async () => {
    const { id } = await accounts.open();
    const opened = recordOf(await act('openBreakGlass', deputy(), recordOf(await request(head(), id))));
    await accounts.letTimePass('break_glass', opened.id);
    expect(await lentTo(id)).toEqual([]);
    const entries = await Promise.all(
      ['requested', 'opened', 'ended'].map(async (act) => {
        const [entry] = (await test.auditOf(`breakGlass.${act}`)).filter(({ subjectId }) => subjectId === id);
        return [act, entry!.actor, JSON.parse(entry!.details).role];
      }),
    );
    expect(entries).toEqual([
      ['requested', 'staff-head', 'MANAGEMENT'],
      ['opened', 'staff-deputy', 'MANAGEMENT'],
      ['ended', 'system:directory', 'MANAGEMENT'],
    ]);
  });

  it('does nothing for whoever writes one into the database', async () => {
    const { id } = await accounts.open();
    const asked = recordOf(await request(head(), id));
    await test.write(`UPDATE break_glass SET role = 'SYS_ADMIN' WHERE id = '${asked.id}'`);
    expect((await act('openBreakGlass', deputy(), asked)).codes).toEqual(['ROW_TAMPERED']);
    expect(await lentTo(id)).toEqual([]);
  });
});
