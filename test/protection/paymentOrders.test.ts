import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PaymentOrder } from '../../server/subgraphs/protection/paymentOrder/paymentOrder.entity';
import { naturalPerson } from '../sealing/identities';
import { reporter } from './support/reporter';
import { openWorld, protection, type World } from './support/world';
import { onEachDatabase } from '../support/databases';
import { onTool, pdfText } from '../support/tools';

onEachDatabase('payment orders', (openDatabase) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ openDatabase });
    await world.tell('reference.published', {
      kind: 'organization',
      key: '2020-01-01',
      version: 1,
      data: {
        validFrom: '2020-01-01',
        validTo: null,
        ...{ nameKk: 'Қызмет', nameRu: 'Служба', nameEn: 'Service' },
        ...{ addressKk: 'Астана', addressRu: 'Астана', addressEn: 'Astana', phone: '1424' },
      },
    });
  });
  afterAll(() => world.close());

  const orderOf = (payoutId: string) => world.store.read.findOneBy(PaymentOrder, { payoutId });
  const handedOver = (payoutId: string) => async () => (await orderOf(payoutId))?.state === 'HANDED_OVER';
  const filesOf = (reference: string) =>
    readdirSync(world.settings.bankOutDir).filter((name) => name.startsWith(reference));
  const request = (alias: string, payoutId: string = randomUUID(), amountTenge = 432_500) => ({
    payoutId,
    alias,
    amountTenge,
    caseNumber: 'R-26-00017',
  });

  test('no identity, no order: refused with the reason, nothing written', async () => {
    const { alias } = await reporter(world, null);
    const requested = request(alias);
    await world.tell('payout.requested', requested);
    await world.settle(() => world.toldOf('payout.refused').length === 1);
    expect(world.toldOf('payout.refused')[0]).toEqual({
      payoutId: requested.payoutId,
      reason: 'NO_IDENTITY',
    });
    expect(existsSync(world.settings.bankOutDir)).toBe(false);
  });

  test('an identity without number or document cannot be paid', async () => {
    const { alias } = await reporter(world, { ...naturalPerson, iin: undefined, idDocument: undefined });
    const requested = request(alias);
    await world.tell('payout.requested', requested);
    await world.settle(() =>
      world.toldOf('payout.refused').some(({ payoutId }) => payoutId === requested.payoutId),
    );
    expect(world.toldOf('payout.refused').at(-1)).toMatchObject({ reason: 'IDENTITY_INCOMPLETE' });
  });

  test('an unknown alias, and one issued for referrals, are refused so that the event waits', async () => {
    await expect(world.tell('payout.requested', request(randomUUID()))).rejects.toThrow('PERSON_UNKNOWN');
    const { pseudonym } = await reporter(world);
    const alias = randomUUID();
    await world.tell('person.aliasIssued', { pseudonym, alias, purpose: 'referral' });
    await expect(world.tell('payout.requested', request(alias))).rejects.toThrow('PERSON_UNKNOWN');
  });

  test('the vault completes the payee: one paper and one record in the bank directory, for its user only', async () => {
    const { alias } = await reporter(world);
    const requested = request(alias);
    await world.tell('payout.requested', requested);
    await world.settle(handedOver(requested.payoutId));
    const { reference } = (await orderOf(requested.payoutId))!;
    expect(filesOf(reference).sort()).toEqual([`${reference}.json`, `${reference}.pdf`]);
    const [record, paper] = filesOf(reference)
      .sort()
      .map((name) => join(world.settings.bankOutDir, name));
    for (const file of [record, paper]) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(world.settings.bankOutDir).mode & 0o777).toBe(0o700);
    expect(JSON.parse(readFileSync(record, 'utf8'))).toMatchObject({
      reference,
      amountTenge: 432_500,
      currency: 'KZT',
      payee: { name: 'Әбдірахманова Гүлнұр Қанатқызы', personalNumber: '850101300124' },
    });
    await world.settle(() =>
      world.toldOf('payout.completed').some(({ payoutId }) => payoutId === requested.payoutId),
    );
    expect(world.toldOf('payout.completed').at(-1)).toEqual({
      payoutId: requested.payoutId,
      orderReference: reference,
    });
  });

  onTool('pdftotext', 'the paper', () => {
    test('names order, payee, amount and payer', async () => {
      const { alias } = await reporter(world);
      const requested = request(alias);
      await world.tell('payout.requested', requested);
      await world.settle(handedOver(requested.payoutId));
      const { reference } = (await orderOf(requested.payoutId))!;
      const text = pdfText(join(world.settings.bankOutDir, `${reference}.pdf`));
      for (const part of [reference, 'Әбдірахманова Гүлнұр', 'Төрт жүз отыз екі мың бес жүз теңге', 'Қызмет'])
        expect(text).toContain(part);
    });
  });

  test('50 concurrent requests for the same payout make one order', async () => {
    const { alias } = await reporter(world);
    const requested = request(alias);
    await Promise.all(Array.from({ length: 50 }, () => world.tell('payout.requested', requested)));
    await world.settle(handedOver(requested.payoutId));
    expect(await world.store.read.countBy(PaymentOrder, { payoutId: requested.payoutId })).toBe(1);
    expect(filesOf((await orderOf(requested.payoutId))!.reference)).toHaveLength(2);
    const answers = () =>
      world.toldOf('payout.completed').filter(({ payoutId }) => payoutId === requested.payoutId);
    await world.settle(() => answers().length > 0);
    expect(new Set(answers().map(({ orderReference }) => orderReference)).size).toBe(1);
  });

  test('a request repeated later is answered again, and one with another amount is refused', async () => {
    const { alias } = await reporter(world);
    const requested = request(alias);
    await world.tell('payout.requested', requested);
    await world.settle(handedOver(requested.payoutId));
    await world.tell('payout.requested', requested);
    await world.settle(
      () =>
        world.toldOf('payout.completed').filter(({ payoutId }) => payoutId === requested.payoutId).length ===
        2,
    );
    await expect(world.tell('payout.requested', { ...requested, amountTenge: 1 })).rejects.toThrow(
      'PAYOUT_DIFFERS',
    );
    const other = await reporter(world);
    await expect(world.tell('payout.requested', { ...requested, alias: other.alias })).rejects.toThrow(
      'PAYOUT_DIFFERS',
    );
  });

  test('a crash between file and confirmation pays nothing twice', async () => {
    const { alias } = await reporter(world);
    const requested = request(alias);
    await world.tell('payout.requested', requested);
    await world.settle(handedOver(requested.payoutId));
    const { reference } = (await orderOf(requested.payoutId))!;
    const before = filesOf(reference).map((name) =>
      readFileSync(join(world.settings.bankOutDir, name), 'hex'),
    );
    const past = new Date(Date.now() - 1000);
    const asBefore = { state: 'PREPARED' as const, leasedUntil: past };
    await world.store.write((manager) =>
      manager.update(PaymentOrder, { payoutId: requested.payoutId }, asBefore),
    );
    await world.settle(handedOver(requested.payoutId));
    const after = filesOf(reference).map((name) =>
      readFileSync(join(world.settings.bankOutDir, name), 'hex'),
    );
    expect(after).toEqual(before);
  });

  test('what the bank fetched before the confirmation is not written again', async () => {
    const { alias } = await reporter(world);
    const requested = request(alias);
    const { payoutId } = requested;
    await world.tell('payout.requested', requested);
    await world.settle(handedOver(payoutId));
    const { reference } = (await orderOf(payoutId))!;
    for (const name of filesOf(reference)) rmSync(join(world.settings.bankOutDir, name));
    const unconfirmed = { state: 'PREPARED' as const, leasedUntil: null };
    await world.store.write((manager) => manager.update(PaymentOrder, { payoutId }, unconfirmed));
    await world.settle(handedOver(payoutId));
    expect(filesOf(reference)).toEqual([]);
  });

  test('what was written out before a crash is what the bank gets, and nothing that was written beside it', async () => {
    const { alias } = await reporter(world);
    const requested = request(alias);
    const { payoutId } = requested;
    await world.tell('payout.requested', requested);
    await world.settle(handedOver(payoutId));
    const { reference, attempt } = (await orderOf(payoutId))!;
    const { bankOutDir } = world.settings;
    const prepared = join(bankOutDir, '.prepared');
    expect(readdirSync(prepared)).toEqual([]);
    for (const kind of ['pdf', 'json']) {
      renameSync(join(bankOutDir, `${reference}.${kind}`), join(prepared, `${reference}.${attempt}.${kind}`));
      writeFileSync(
        join(prepared, `${reference}.${randomUUID()}.${kind}`),
        'of a process that came too late',
      );
    }
    const unconfirmed = { state: 'PREPARED' as const, leasedUntil: null };
    await world.store.write((manager) => manager.update(PaymentOrder, { payoutId }, unconfirmed));
    await world.settle(handedOver(payoutId));
    expect(filesOf(reference).sort()).toEqual([`${reference}.json`, `${reference}.pdf`]);
    const record = readFileSync(join(bankOutDir, `${reference}.json`), 'utf8');
    expect(JSON.parse(record)).toMatchObject({ reference, payee: { personalNumber: '850101300124' } });
    await world.vault.bankOut.remove(reference);
    expect([...filesOf(reference), ...readdirSync(prepared)]).toEqual([]);
  });

  test('a cleared officer sees the order, and nothing of the payee', async () => {
    const fields =
      'id reference payoutReference state reason amount caseNumber createdAt handedOverAt viewerActions';
    const { data } = await world.ask<{ paymentOrders: { nodes: object[] } }>(
      protection,
      `{ paymentOrders(first: 100) { totalCount nodes { ${fields} } } }`,
    );
    expect(data!.paymentOrders.nodes.length).toBeGreaterThan(3);
    expect(data!.paymentOrders.nodes[0]).toMatchObject({ amount: 432_500, viewerActions: [] });
    expect(JSON.stringify(data)).not.toMatch(/Әбдір|8501013|012345678/);
  });
});
