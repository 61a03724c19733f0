import { randomUUID } from 'node:crypto';
import { caseworkRefusals } from '../../server/contracts/refusals/casework';
import {
  acknowledged,
  act,
  classify,
  intakeOf,
  local,
  look,
  must,
  nounOf,
  onIt,
  protocolOf,
  register,
} from './support/life';
import { agencyIdOf, somebody } from './support/people';
import { change, intakeCodes, intakeMutations, Refusals } from './support/refused';
import { type Data, openWorld, type World } from './support/world';

describe('a refusal', () => {
  let world: World;
  beforeAll(async () => (world = await openWorld()));
  afterAll(() => world.close());
  const refusals = new Refusals(() => world);
  const refused = refusals.expect;
  const both = somebody(randomUUID(), ['PROCEDURAL_OFFICER', 'MANAGEMENT']);
  const criminal = async (sample = 'S19', changes: Data = {}) =>
    (await classify(world, await register(world, sample, changes), 'Criminal')).crbEntry as Data;
  const letter = (more: Data = {}) => ({
    kind: 'COMPETENT_BODY',
    agencyId: agencyIdOf('police'),
    coverText: 'Within your competence.',
    ...more,
  });
  const audit = { kind: 'AUDIT_BODY_WITHOUT_ERDR', agencyId: agencyIdOf('audit-body') };
  const dispatched = async (entry: Data, more: Data = {}) => {
    const draft = await onIt(world, 'officer', 'draftReferral', entry, letter(more));
    return onIt(world, 'officer', 'dispatchReferral', await onIt(world, 'manager', 'approveReferral', draft));
  };

  describe('of an ERDR registration', () => {
    it('on an anonymous report alone, on a call, or without a certified warning', async () => {
      const ask = 'requestErdrRegistration';
      await refused('officer', ask, change(await criminal('S07')), 'ANONYMOUS_IS_NO_PRETEXT');
      const call = await criminal('S19', { channel: 'CALL_CENTRE' });
      await refused('officer', ask, change(call), 'MESSAGE_UNCONFIRMED');
      const report = await register(world, 'S19', { warningCertified: false });
      expect((await look(world, report.id, 'duty')).tasks).toEqual([
        expect.objectContaining({ kind: 'WARNING_DUE', state: 'OPEN' }),
      ]);
      const { crbEntry, ...classified } = await classify(world, report, 'Criminal');
      await refused('officer', ask, change(crbEntry as Data), 'WARNING_NOT_CERTIFIED');
      await refused('officer', 'certifyWarning', change(classified), 'MISSING_PERMISSION');
      const certified = await onIt(world, 'duty', 'certifyWarning', classified);
      expect(certified).toMatchObject({
        warning: 'CERTIFIED',
        tasks: [{ kind: 'WARNING_DUE', state: 'DONE' }],
      });
      await refused('duty', 'certifyWarning', change(certified), 'WRONG_STATE');
      expect((await onIt(world, 'officer', ask, certified.crbEntry as Data)).state).toBe('ERDR_REQUESTED');
    });

    it('on an oral statement whose protocol never took effect, whatever is certified later', async () => {
      let protocol = await must(
        world,
        'duty',
        'draftProtocol',
        await protocolOf(world, 'S01', { transferAt: null }),
      );
      for (const step of ['recordReadBack', 'recordWarning', 'signProtocolByApplicant']) {
        protocol = await onIt(world, 'duty', step, protocol);
      }
      const reason = 'The officer fell ill before signing.';
      const { report } = await onIt(world, 'duty', 'abandonProtocol', protocol, { reason });
      await acknowledged(world, report.id);
      const unwarned = await look(world, report.id, 'duty');
      expect(unwarned).toMatchObject({ form: 'ORAL', warning: 'MISSING' });
      const certified = await onIt(world, 'duty', 'certifyWarning', unwarned);
      const { crbEntry } = await classify(world, certified, 'Criminal');
      expect(crbEntry.viewerActions).not.toContain('requestErdrRegistration');
      await refused('officer', 'requestErdrRegistration', change(crbEntry as Data), 'MESSAGE_UNCONFIRMED');
    });

    it('by the wrong hands, out of turn, malformed, or under a number that is taken', async () => {
      const entry = await criminal();
      const erdr = { erdrNumber: '261900001', body: 'Investigation department', registeredOn: '2026-03-03' };
      await refused('investigator', 'requestErdrRegistration', change(entry), 'MISSING_PERMISSION');
      await refused('investigator', 'recordErdrRegistration', change(entry, erdr), 'WRONG_STATE');
      const asked = await onIt(world, 'officer', 'requestErdrRegistration', entry);
      await refused('officer', 'recordErdrRegistration', change(asked, erdr), 'MISSING_PERMISSION');
      const wrong = { ...erdr, erdrNumber: "26'; --" };
      await refused('investigator', 'recordErdrRegistration', change(asked, wrong), 'BAD_INPUT');
      const tomorrow = change(asked, erdr);
      await refused('investigator', 'recordErdrRegistration', tomorrow, 'BAD_INPUT');
      const { errors } = await act(world, 'investigator', 'recordErdrRegistration', tomorrow);
      expect(errors[0].extensions.fields).toEqual({ registeredOn: 'NOT_PAST' });
      world.setClock(local('2026-03-03T00:01'));
      await onIt(world, 'investigator', 'recordErdrRegistration', asked, erdr);
      const other = await onIt(world, 'officer', 'requestErdrRegistration', await criminal());
      await refused('investigator', 'recordErdrRegistration', change(other, erdr), 'ERDR_NUMBER_TAKEN');
      const off = { ground: 'ABSENCE_OF_EVENT', reason: 'Nothing found.' };
      await refused('manager', 'chargeOffEntry', change(other, off), 'WRONG_STATE');
      const reason = { reason: 'No stamp.' };
      await refused('officer', 'rejectErdrRegistration', change(other, reason), 'MISSING_PERMISSION');
    });
  });

  describe('of a referral', () => {
    it('to a body that is none, or of another kind, or on one condition of two', async () => {
      const entry = await criminal();
      await refused(
        'officer',
        'draftReferral',
        change(entry, letter({ agencyId: randomUUID() })),
        'UNKNOWN_AGENCY',
      );
      for (const conditions of [{}, { dataInsufficient: true }, { inspectionNeeded: true }]) {
        const input = change(entry, letter({ ...audit, ...conditions }));
        await refused('officer', 'draftReferral', input, 'BOTH_CONDITIONS_REQUIRED');
      }
      const conditions = { dataInsufficient: true, inspectionNeeded: true };
      const police = letter({ ...audit, ...conditions, agencyId: agencyIdOf('police') });
      await refused('officer', 'draftReferral', change(entry, police), 'WRONG_AGENCY_KIND');
      await refused('manager', 'draftReferral', change(entry, letter()), 'MISSING_PERMISSION');
    });

    it('beside another, approved by its author, out of turn, or by a partner it did not go to', async () => {
      const entry = await criminal();
      const draft = await onIt(world, both, 'draftReferral', entry, letter());
      await refused('officer', 'draftReferral', change(entry, letter()), 'REFERRAL_OPEN');
      await refused(both, 'approveReferral', change(draft), 'SAME_PERSON');
      await refused('officer', 'dispatchReferral', change(draft), 'WRONG_STATE');
      await refused('manager', 'recallReferral', change(draft, { reason: 'Recalled.' }), 'WRONG_STATE');
      await refused('police', 'acceptReferral', change(draft), 'NOT_FOUND');
      const approved = await onIt(world, 'manager', 'approveReferral', draft);
      await refused('police', 'acceptReferral', change(approved), 'NOT_FOUND');
      await refused('police', 'returnReferral', change(approved, { reason: 'Not ours.' }), 'NOT_FOUND');
      await refused('officer', 'cancelReferral', change(approved, { reason: 'No.' }), 'MISSING_PERMISSION');
      const sent = await onIt(world, 'officer', 'dispatchReferral', approved);
      await refused('court', 'acceptReferral', change(sent), 'NOT_FOUND');
      await refused('manager', 'acceptReferral', change(sent), 'MISSING_PERMISSION');
      await refused('police', 'recallReferral', change(sent, { reason: 'Recalled.' }), 'MISSING_PERMISSION');
      const answer = { signsFound: false, number: '1', text: 'Nothing found.' };
      await refused('police', 'answerReferral', change(sent, answer), 'WRONG_STATE');
      await refused('officer', 'requestErdrRegistration', change(sent), 'NOT_FOUND');
    });

    it('that excludes the other outcomes of its entry', async () => {
      const entry = await criminal();
      const sent = await dispatched(entry);
      const { data } = await world.ask(
        'manager',
        'query ($id: ID!) { crbEntry(id: $id) { id state version } }',
        {
          id: entry.id,
        },
      );
      const now = data.crbEntry as Data;
      expect(now.state).toBe('REFERRED');
      await refused('officer', 'requestErdrRegistration', change(now), 'WRONG_STATE');
      await refused('officer', 'draftReferral', change(now, letter()), 'WRONG_STATE');
      const off = { ground: 'ABSENCE_OF_OFFENCE', reason: 'No offence.' };
      await refused('manager', 'chargeOffEntry', change(now, off), 'WRONG_STATE');
      const back = await onIt(world, 'police', 'returnReferral', sent, { reason: 'Not ours.' });
      expect(back).toMatchObject({ state: 'RETURNED', endReason: 'Not ours.' });
    });

    it('after its three days without a reason', async () => {
      world.setClock(local('2026-03-16T11:11'));
      const entry = await criminal();
      const conditions = { ...audit, dataInsufficient: true, inspectionNeeded: true };
      const draft = await onIt(world, 'officer', 'draftReferral', entry, letter(conditions));
      const approved = await onIt(world, 'manager', 'approveReferral', draft);
      world.setClock(local('2026-03-20T00:01'));
      await refused('officer', 'dispatchReferral', change(approved), 'LATE_REASON_REQUIRED');
      const late = await onIt(world, 'officer', 'dispatchReferral', approved, {
        lateReason: 'Documents came late.',
      });
      expect(late).toMatchObject({ state: 'DISPATCHED', sentLate: true });
    });
  });

  describe('of a notice, a task, an identity or a court act', () => {
    it('prepared and signed by the wrong hands or by one and the same', async () => {
      const entry = await criminal();
      await onIt(world, 'manager', 'chargeOffEntry', entry, {
        ground: 'ABSENCE_OF_EVENT',
        reason: 'Nothing found.',
      });
      const { data } = await world.ask(
        'manager',
        '{ notices(states: [PENDING], first: 100) { nodes { id version } } }',
      );
      const notice = (data.notices.nodes as Data[]).at(-1)!;
      const body = { body: 'What was decided.' };
      await refused('manager', 'prepareNotice', change(notice, body), 'MISSING_PERMISSION');
      await refused('officer', 'prepareNotice', change(notice, { body: 'short' }), 'BAD_INPUT');
      await refused('manager', 'signNotice', change(notice), 'WRONG_STATE');
      const prepared = await onIt(world, both, 'prepareNotice', notice, body);
      await refused(both, 'signNotice', change(prepared), 'SAME_PERSON');
      const signed = await onIt(world, 'manager', 'signNotice', prepared);
      await refused('officer', 'prepareNotice', change(signed, body), 'WRONG_STATE');
    });

    it('taken or done by another', async () => {
      const { tasks } = await look(world, (await register(world, 'S14')).id);
      const [task] = tasks as Data[];
      await refused('officer', 'takeTask', change(task), 'NOT_FOUND');
      const taken = await onIt(world, 'manager', 'takeTask', task);
      await refused('manager2', 'takeTask', change(taken), 'WRONG_STATE');
      await refused('manager2', 'completeTask', change(taken), 'TAKEN_BY_ANOTHER');
      const done = await onIt(world, 'manager', 'completeTask', taken);
      await refused('manager', 'completeTask', change(done), 'WRONG_STATE');
    });

    it('corrected while nothing is wrong with it', async () => {
      const report = await register(world, 'S14');
      const { envelope } = await intakeOf(world, 'S14');
      await refused('duty', 'correctIdentity', change(report, { envelope }), 'WRONG_STATE');
      await refused('officer', 'correctIdentity', change(report, { envelope }), 'MISSING_PERMISSION');
    });

    it('told by another body than a court, of an investigation that is none, or twice', async () => {
      const actOf = (erdrNumber: string, actNumber: string) => ({
        ...{ erdrNumber, actNumber, kind: 'CONVICTION', inForceOn: '2026-09-01', offenceId: 'CC-366-3' },
      });
      const asked = await onIt(world, 'officer', 'requestErdrRegistration', await criminal());
      const erdr = { erdrNumber: '261900002', body: 'Investigation department', registeredOn: '2026-03-02' };
      await onIt(world, 'investigator', 'recordErdrRegistration', asked, erdr);
      await refused('police', 'recordCourtAct', actOf('261900002', '1-1'), 'MISSING_PERMISSION');
      await refused('manager', 'recordCourtAct', actOf('261900002', '1-1'), 'MISSING_PERMISSION');
      await refused('court', 'recordCourtAct', actOf('260000000', '1-1'), 'NOT_FOUND');
      const wrong = { ...actOf('261900002', '1-1'), offenceId: 'CC-1' };
      await refused('court', 'recordCourtAct', wrong, 'UNKNOWN_OFFENCE');
      await must(world, 'court', 'recordCourtAct', actOf('261900002', '1-1'));
      await refused('court', 'recordCourtAct', actOf('261900002', '1-1'), 'COURT_ACT_KNOWN');
    });
  });

  it('has been tried for every code that casework knows, and for every mutation', () => {
    // A query's own refusal has a story of its own, status.test.ts.
    const elsewhere = [...intakeCodes, 'SEALING_KEY_CLOSED', 'STATUS_LOCKED'];
    const codes = Object.keys(caseworkRefusals).filter((code) => !refusals.codes.has(code));
    expect(codes.sort()).toEqual(elsewhere.sort());
    const { caseworkReplayParkedEvent: _, ...mutations } = world.running.casework.schema.schema
      .getMutationType()!
      .getFields();
    const names = Object.keys(mutations).sort();
    expect(names).toEqual(Object.keys(nounOf).sort());
    expect(names.filter((name) => !refusals.mutations.has(name))).toEqual([...intakeMutations].sort());
  });
});
