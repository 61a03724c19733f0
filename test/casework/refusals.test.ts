import { randomUUID } from 'node:crypto';
import { type Language, type RefusalCode, refusalText } from '../../server/contracts/refusals';
import { caseworkRefusals } from '../../server/contracts/refusals/casework';
import type { ViewerClaims } from '../../server/kernel';
import {
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
import { agencyIdOf, as, somebody } from './support/people';
import { type Data, openWorld, type World } from './support/world';

const seen = new Set<string>();
const tried = new Set<string>();

describe('a refusal', () => {
  let world: World;
  beforeAll(async () => (world = await openWorld()));
  afterAll(() => world.close());

  /** Refused in each language, with the catalogue's text, and nothing is changed by it. */
  async function refused(who: string | ViewerClaims, mutation: string, input: Data, code: RefusalCode) {
    await world.quiet();
    const before = await world.dump();
    const claims = typeof who === 'string' ? as(who) : who;
    for (const language of ['kk', 'ru', 'en'] satisfies Language[]) {
      const { codes, errors, data } = await act(world, { ...claims, language }, mutation, input);
      expect([mutation, codes]).toEqual([mutation, [code]]);
      expect(errors[0].message).toBe(refusalText(code, language, errors[0].extensions.params as never));
      expect(data[mutation]).toBeUndefined();
    }
    expect(await world.dump()).toEqual(before);
    seen.add(code);
    tried.add(mutation);
  }
  const change = ({ id, version }: Data, more: Data = {}) => ({ id, expectedVersion: version, ...more });
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

  describe('of an intake', () => {
    it.each([
      ['officer', 'MISSING_PERMISSION'],
      ['manager', 'MISSING_PERMISSION'],
      ['auditor', 'MISSING_PERMISSION'],
      ['police', 'MISSING_PERMISSION'],
    ] as const)('by %s', async (who, code) => {
      await refused(who, 'registerReport', await intakeOf(world, 'S14'), code);
      await refused(who, 'draftProtocol', await protocolOf(world, 'S01'), code);
    });

    it('into a department that is none', async () => {
      for (const departmentCode of ['99', 'central', 'OSU ', '%']) {
        await refused(
          'duty',
          'registerReport',
          await intakeOf(world, 'S14', { departmentCode }),
          'UNKNOWN_DEPARTMENT',
        );
        await refused(
          'duty',
          'draftProtocol',
          await protocolOf(world, 'S01', { departmentCode }),
          'UNKNOWN_DEPARTMENT',
        );
      }
    });

    it('whose identity is not sealed, or damaged', async () => {
      const input = await intakeOf(world, 'S14');
      await refused('duty', 'registerReport', { ...input, envelope: null }, 'ENVELOPE_REQUIRED');
      for (const damage of [{ version: 99 }, { enc: '!' }, { ciphertext: 'not base64url' }]) {
        const envelope = { ...input.envelope, ...damage };
        await refused('duty', 'registerReport', { ...input, envelope }, 'ENVELOPE_MALFORMED');
        const protocol = await protocolOf(world, 'S01');
        await refused('duty', 'draftProtocol', { ...protocol, envelope }, 'ENVELOPE_MALFORMED');
      }
    });

    const malformed: [Data, Data][] = [
      [{ text: '' }, { text: 'isLength' }],
      [{ text: 'x'.repeat(20_001) }, { text: 'isLength' }],
      [{ departmentCode: '' }, { departmentCode: 'isLength' }],
      [{ idempotencyKey: 'short' }, { idempotencyKey: 'matches' }],
      [{ channel: 'EGOV_PORTAL' }, { channel: 'isIn' }],
      [{ channel: 'ORAL_IN_PERSON' }, { channel: 'isIn' }],
      [{ confirmingDocuments: -1 }, { confirmingDocuments: 'min' }],
      [{ bribery: { officialSurname: 'x'.repeat(101) } }, { 'bribery.officialSurname': 'isLength' }],
      [
        { bribery: { transfer: '' }, text: '' },
        { 'bribery.transfer': 'isLength', text: 'isLength' },
      ],
    ];
    it.each(malformed)('that is malformed: %j', async (changes, fields) => {
      const input = await intakeOf(world, 'S14', changes);
      await refused('duty', 'registerReport', input, 'BAD_INPUT');
      const { errors } = await act(world, 'duty', 'registerReport', input);
      expect(errors[0].extensions.fields).toEqual(fields);
    });

    it('whose key was used for another', async () => {
      const input = await intakeOf(world, 'S14');
      await must(world, 'duty', 'registerReport', input);
      await refused('duty', 'registerReport', { ...input, text: 'Another.' }, 'IDEMPOTENCY_KEY_REUSED');
    });
  });

  describe('of a protocol’s step', () => {
    it('out of turn, by another officer, or on an old version', async () => {
      const draft = await must(
        world,
        'duty',
        'draftProtocol',
        await protocolOf(world, 'S01', { impending: false }),
      );
      for (const step of ['recordWarning', 'signProtocolByApplicant', 'signProtocolByOfficial']) {
        await refused('duty', step, change(draft), 'WRONG_STATE');
      }
      await refused(somebody('another', ['DUTY_OFFICER']), 'recordReadBack', change(draft), 'NOT_FOUND');
      await refused('manager', 'recordReadBack', change(draft), 'NOT_FOUND');
      await refused('duty', 'recordReadBack', { id: draft.id, expectedVersion: 7 }, 'STALE_VERSION');
      await refused('duty', 'recordReadBack', { id: randomUUID(), expectedVersion: 1 }, 'NOT_FOUND');
      await refused('duty', 'abandonProtocol', change(draft, { reason: 'x' }), 'BAD_INPUT');
      const message = await onIt(world, 'duty', 'abandonProtocol', draft, { reason: 'The applicant left.' });
      expect(message).toMatchObject({ state: 'ABANDONED', report: { state: 'REGISTERED' } });
      await refused('duty', 'abandonProtocol', change(message, { reason: 'Again.' }), 'WRONG_STATE');
    });

    it.each([{ hasResidence: false, hasWorkPlace: false }, { hasIdDocument: false }])(
      'of signing what is not complete: %j',
      async (lacks) => {
        let protocol = await must(
          world,
          'duty',
          'draftProtocol',
          await protocolOf(world, 'S01', { impending: false, ...lacks }),
        );
        for (const step of ['recordReadBack', 'recordWarning', 'signProtocolByApplicant']) {
          protocol = await onIt(world, 'duty', step, protocol);
        }
        await refused('duty', 'signProtocolByOfficial', change(protocol), 'PROTOCOL_INCOMPLETE');
      },
    );
  });

  describe('of a review', () => {
    it('by the wrong hands, out of reach, on an old version or out of turn', async () => {
      const report = await register(world, 'S14');
      const review = { finding: 'Checked.' };
      await refused('duty', 'reviewReport', change(report, review), 'MISSING_PERMISSION');
      await refused('auditor', 'reviewReport', change(report, review), 'NOT_FOUND');
      await refused('police', 'reviewReport', change(report, review), 'NOT_FOUND');
      await refused('officer2', 'reviewReport', change(report, review), 'NOT_FOUND');
      await refused('officer', 'reviewReport', { ...change(report, review), id: randomUUID() }, 'NOT_FOUND');
      await refused(
        'officer',
        'reviewReport',
        { id: report.id, expectedVersion: 99, ...review },
        'STALE_VERSION',
      );
      await refused('officer', 'reviewReport', change(report, { finding: '' }), 'BAD_INPUT');
      await refused('officer', 'reviewReport', { ...change(report, review), id: 'x' }, 'BAD_INPUT');
      for (const step of ['approveReview', 'classifyAsCriminal', 'classifyAsNonCriminal']) {
        await refused('manager', step, change(report), 'WRONG_STATE');
      }
      await refused('manager', 'returnReview', change(report, { reason: 'Too thin.' }), 'WRONG_STATE');
      const explanation = { explanation: 'A matter of civil law.' };
      await refused('manager', 'returnWithExplanation', change(report, explanation), 'WRONG_STATE');
    });

    it('confirmed by whoever made it', async () => {
      const reviewed = await onIt(world, both, 'reviewReport', await register(world, 'S14'), {
        finding: 'Checked.',
      });
      await refused(both, 'approveReview', change(reviewed), 'SAME_PERSON');
      await refused(both, 'returnReview', change(reviewed, { reason: 'Too thin.' }), 'SAME_PERSON');
      await refused('officer', 'approveReview', change(reviewed), 'MISSING_PERMISSION');
      const back = await onIt(world, 'manager', 'returnReview', reviewed, { reason: 'Too thin.' });
      expect(back).toMatchObject({ state: 'REGISTERED' });
      expect(back.reviewSteps.map(({ outcome }: Data) => outcome)).toEqual(['REVIEWED', 'RETURNED']);
    });

    it('classified under an offence that is none', async () => {
      const reviewed = await onIt(world, 'officer', 'reviewReport', await register(world, 'S19'), {
        finding: 'Yes.',
      });
      const approved = await onIt(world, 'manager', 'approveReview', reviewed);
      await refused(
        'manager',
        'classifyAsCriminal',
        change(approved, { offenceId: 'CC-1' }),
        'UNKNOWN_OFFENCE',
      );
      await refused('officer', 'classifyAsCriminal', change(approved), 'MISSING_PERMISSION');
    });
  });

  describe('of an ERDR registration', () => {
    it('without a certified warning, or on an anonymous report alone', async () => {
      const unwarned = await criminal('S19', { warningCertified: false });
      await refused('officer', 'requestErdrRegistration', change(unwarned), 'WARNING_NOT_CERTIFIED');
      await refused(
        'officer',
        'requestErdrRegistration',
        change(await criminal('S07')),
        'ANONYMOUS_IS_NO_PRETEXT',
      );
    });

    it('by the wrong hands, out of turn, malformed, or under a number that is taken', async () => {
      const entry = await criminal();
      const erdr = { erdrNumber: '261900001', body: 'Investigation department', registeredOn: '2026-03-04' };
      await refused('investigator', 'requestErdrRegistration', change(entry), 'MISSING_PERMISSION');
      await refused('investigator', 'recordErdrRegistration', change(entry, erdr), 'WRONG_STATE');
      const asked = await onIt(world, 'officer', 'requestErdrRegistration', entry);
      await refused('officer', 'recordErdrRegistration', change(asked, erdr), 'MISSING_PERMISSION');
      const wrong = { ...erdr, erdrNumber: "26'; --" };
      await refused('investigator', 'recordErdrRegistration', change(asked, wrong), 'BAD_INPUT');
      await onIt(world, 'investigator', 'recordErdrRegistration', asked, erdr);
      const other = await onIt(world, 'officer', 'requestErdrRegistration', await criminal());
      await refused('investigator', 'recordErdrRegistration', change(other, erdr), 'ERDR_NUMBER_TAKEN');
      const off = { ground: 'ABSENCE_OF_EVENT', reason: 'Nothing found.' };
      await refused('manager', 'chargeOffEntry', change(other, off), 'WRONG_STATE');
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
      const erdr = { erdrNumber: '261900002', body: 'Investigation department', registeredOn: '2026-03-04' };
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
    expect(Object.keys(caseworkRefusals).filter((code) => !seen.has(code))).toEqual(['STATUS_LOCKED']);
    const { caseworkReplayParkedEvent: _, ...mutations } = world.running.casework.schema.schema
      .getMutationType()!
      .getFields();
    expect(Object.keys(mutations).sort()).toEqual(Object.keys(nounOf).sort());
    expect(Object.keys(mutations).filter((mutation) => !tried.has(mutation))).toEqual([]);
  });
});
