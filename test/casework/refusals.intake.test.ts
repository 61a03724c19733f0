import { randomUUID } from 'node:crypto';
import { act, intakeOf, must, onIt, protocolOf, register } from './support/life';
import { somebody } from './support/people';
import { tellOf } from './support/reference';
import { change, intakeCodes, intakeMutations, Refusals } from './support/refused';
import { type Data, openWorld, type World } from './support/world';

describe('a refusal', () => {
  let world: World;
  beforeAll(async () => (world = await openWorld()));
  afterAll(() => world.close());
  const refusals = new Refusals(() => world);
  const refused = refusals.expect;
  const both = somebody(randomUUID(), ['PROCEDURAL_OFFICER', 'MANAGEMENT']);

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

    it('into a department that was withdrawn, which still finishes what it had begun', async () => {
      const into = { departmentCode: '39' };
      const protocol = await must(world, 'duty', 'draftProtocol', await protocolOf(world, 'S01', into));
      await tellOf(world, 'department', '39', true);
      await refused('duty', 'registerReport', await intakeOf(world, 'S14', into), 'UNKNOWN_DEPARTMENT');
      await refused('duty', 'draftProtocol', await protocolOf(world, 'S01', into), 'UNKNOWN_DEPARTMENT');
      const { report } = await onIt(world, 'duty', 'abandonProtocol', protocol, {
        reason: 'The applicant left.',
      });
      expect(report).toMatchObject({ state: 'REGISTERED', number: expect.stringMatching(/^39-26-/) });
      await tellOf(world, 'department', '39', false);
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
        await protocolOf(world, 'S01', { transferAt: null }),
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
        const input = await protocolOf(world, 'S01', { transferAt: null, ...lacks });
        const protocol = await must(world, 'duty', 'draftProtocol', input);
        await refused('duty', 'recordReadBack', change(protocol), 'PROTOCOL_INCOMPLETE');
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

  it('has been tried for every code and mutation of intake and review', () => {
    expect(intakeCodes.filter((code) => !refusals.codes.has(code))).toEqual([]);
    expect(intakeMutations.filter((mutation) => !refusals.mutations.has(mutation))).toEqual([]);
  });
});
