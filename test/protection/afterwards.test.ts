import { addMonths, addWorkingDays } from '../../server/calendar';
import { serviceDay } from '../../server/subgraphs/protection/serviceDay';
import { CheckIn } from '../../server/subgraphs/protection/checkIn/checkIn.entity';
import { EmployerProcedure } from '../../server/subgraphs/protection/employerProcedure/employerProcedure.entity';
import { RetaliationReport } from '../../server/subgraphs/protection/retaliation/retaliation.entity';
import { onEachDatabase } from '../support/databases';
import { head, officer1, openProtectionDesk, type ProtectionDesk } from './support/protectionDesk';
import { duty } from './support/world';

/** Noon in Almaty: no day ends while the tests run. */
const now = new Date('2026-03-02T07:00:00Z');
const today = serviceDay(now);
const nextMonth = addMonths(today, 1);

onEachDatabase('what outlives the case', (openDatabase) => {
  let desk: ProtectionDesk;
  beforeAll(async () => {
    desk = await openProtectionDesk(openDatabase, { now });
  });
  afterAll(() => desk.close());

  const record = async () => desk.recordOf((await desk.protectedPerson()).recordId);
  const find = <E extends { id: string }>(entity: new () => E, id: string) =>
    desk.world.store.read.findOneByOrFail(entity, { id } as never);

  describe('check-ins', () => {
    test('are scheduled at 3, 6 and 12 months, and stay when protection ends', async () => {
      const found = await record();
      const ending = await desk.act(officer1, 'proposeProtectionEnd', 'record', found, { reason: 'over' });
      await desk.act(head, 'endProtection', 'record', ending);
      const rows = await desk.world.store.read.find(CheckIn, {
        where: { recordId: found.id },
        order: { dueOn: 'ASC' },
      });
      expect(rows.map(({ months, dueOn, state }) => [months, dueOn, state])).toEqual(
        [3, 6, 12].map((months) => [months, addMonths(today, months), 'SCHEDULED']),
      );
    });

    test('fall due on their day; whoever is not reached is tried again', async () => {
      const found = await record();
      const { id } = await desk.world.store.read.findOneByOrFail(CheckIn, { recordId: found.id, months: 3 });
      await desk.world.store.write((manager) => manager.update(CheckIn, { id }, { dueOn: today }));
      await desk.world.settle(async () => (await find(CheckIn, id)).state === 'DUE');
      const again = { dueOn: nextMonth };
      await expect(
        desk.act(duty, 'recordNotReached', 'checkIn', await find(CheckIn, id), again),
      ).rejects.toThrow('NOT_FOUND');
      const tried = await desk.act(officer1, 'recordNotReached', 'checkIn', await find(CheckIn, id), again);
      expect(tried.state).toBe('SCHEDULED');
      const held = await desk.act(officer1, 'recordCheckIn', 'checkIn', tried, {
        outcome: 'THREATENED',
        notes: 'A stranger asked for Aliya',
      });
      expect(held).toMatchObject({ state: 'HELD', viewerActions: [] });
      expect(await find(CheckIn, id)).toMatchObject({ attempts: 1, outcome: 'THREATENED' });
      expect(await desk.dump()).not.toContain('Aliya');
    });

    test('the calendar lists them by their day', async () => {
      const query = `{ checkIns(first: 100, filter: { from: "${today}", to: "${addMonths(today, 4)}" }) { nodes { dueOn months record { number } } } }`;
      const { data } = await desk.world.ask<{ checkIns: { nodes: { dueOn: string; record: object }[] } }>(
        officer1,
        query,
      );
      const days = data!.checkIns.nodes.map(({ dueOn }) => dueOn);
      expect(days.length).toBeGreaterThan(1);
      expect([...days].sort()).toEqual(days);
      expect(data!.checkIns.nodes[0].record).toEqual({ number: expect.stringMatching(/^PR-/) as string });
    });
  });

  describe('retaliation', () => {
    const revenge = {
      act: 'DISMISSAL',
      actOn: today,
      employer: 'Akimat of Semey',
      facts: 'Dismissed a week later',
    };

    test('the employer is told only with written consent, and has thirty days to decide anew', async () => {
      const reported = await desk.act(officer1, 'reportRetaliation', 'retaliation', await record(), revenge);
      const told = { addressedOn: today, serviceView: 'The dismissal is revenge' };
      await expect(desk.act(officer1, 'addressEmployer', 'retaliation', reported, told)).rejects.toThrow(
        'CONSENT_MISSING',
      );
      const consented = await desk.act(officer1, 'recordConsent', 'retaliation', reported, {
        consentOn: today,
      });
      const addressed = await desk.act(officer1, 'addressEmployer', 'retaliation', consented, told);
      const row = await find(RetaliationReport, addressed.id);
      expect(row).toMatchObject({ outOfTime: false, addressedLate: false });
      expect(row.dueAt!.getTime()).toBeGreaterThan(now.getTime() + 29 * 86_400_000);
      const redecided = await desk.act(officer1, 'recordRedecision', 'retaliation', addressed, {
        redecision: 'REVERSED',
        redecidedOn: today,
      });
      await expect(
        desk.act(officer1, 'closeRetaliation', 'retaliation', redecided, { reason: 'Back at work' }),
      ).rejects.toThrow('MISSING_PERMISSION');
      const closed = await desk.act(head, 'closeRetaliation', 'retaliation', redecided, {
        reason: 'Back at work',
      });
      expect(closed.state).toBe('CLOSED');
      const dump = await desk.dump();
      for (const secret of ['Semey', 'Dismissed a week', 'is revenge', 'Back at work'])
        expect(dump).not.toContain(secret);
    });

    test('what comes after three years is taken in and flagged; an answer after the fifteenth day is late', async () => {
      const old = await desk.act(officer1, 'reportRetaliation', 'retaliation', await record(), {
        ...revenge,
        actOn: addMonths(today, -37),
      });
      expect(await find(RetaliationReport, old.id)).toMatchObject({ outOfTime: true });
      const past = new Date(now.getTime() - 3 * 86_400_000);
      await desk.world.store.write((manager) =>
        manager.update(RetaliationReport, { id: old.id }, { dueAt: past }),
      );
      const row = await find(RetaliationReport, old.id);
      const consented = await desk.act(officer1, 'recordConsent', 'retaliation', row, { consentOn: today });
      const told = { addressedOn: today, serviceView: 'Late' };
      const addressed = await desk.act(officer1, 'addressEmployer', 'retaliation', consented, told);
      expect(await find(RetaliationReport, addressed.id)).toMatchObject({ addressedLate: true });
    });
  });

  describe('the procedure of an employer', () => {
    const publish = (key: string, date: string) =>
      desk.world.tell('reference.published', {
        kind: 'holiday',
        key,
        version: 1,
        data: { date, kind: 'HOLIDAY', validFrom: '2000-01-01', validTo: null },
      });

    test('runs from invitation to objection, each term counted in working days', async () => {
      const free = addWorkingDays(today, 1, []);
      await publish('free', free);
      const early = addWorkingDays(today, 3, []);
      const opened = await desk.act(officer1, 'openEmployerProcedure', 'procedure', await record(), {
        ...{ act: 'TRANSFER', materialsOn: today, meetingOn: early },
        ...{ employer: 'School 12', intended: 'To move her to another town' },
      });
      expect(await find(EmployerProcedure, opened.id)).toMatchObject({ materialsLate: true });
      const met = await desk.act(officer1, 'recordEmployerMeeting', 'procedure', opened, {
        meetingOn: today,
      });
      const due = (await find(EmployerProcedure, opened.id)).dueAt!;
      expect(serviceDay(new Date(due.getTime() - 1))).toBe(addWorkingDays(free, 3, []));
      const decided = await desk.act(officer1, 'recordEmployerDecision', 'procedure', met, {
        decisionOn: today,
        decision: 'Moved',
      });
      const objected = await desk.act(officer1, 'objectToEmployer', 'procedure', decided, {
        objectedOn: today,
        objection: 'She is protected',
      });
      const again = await desk.act(officer1, 'recordEmployerRedecision', 'procedure', objected, {
        redecision: 'REVERSED',
      });
      expect(again).toMatchObject({ state: 'REDECIDED', viewerActions: [] });
      expect(await desk.auditOf(opened.id)).toEqual([
        ...['opened', 'met', 'decisionReceived', 'objected', 'redecided'].map(
          (step) => `employerProcedure.${step}`,
        ),
      ]);
    });
  });
});
