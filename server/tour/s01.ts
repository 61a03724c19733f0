import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { dayOf } from '../calendar';
import { arrivalOf, identityOf, SAMPLE_ZONE } from '../demo/sampleStatements';
import { type Identity, SealingRefusal } from '../sealing';
import type { Expectations } from './expectations';
import { identityAcknowledged, narrative, notify, offenceIdOf, review, seeReport } from './reports';
import { type Stage, Surprise } from './stage';

interface Protocol {
  id: string;
  state: string;
  version: number;
  report: { id: string; number: string } | null;
}

const step = (name: string, Input: string, extra = ''): string =>
  `mutation Tour_${name}($input: ${Input}!) { ${name}(input: $input) { protocol { id state version report { id number } } ${extra} } }`;
const PROTOCOL_STEPS = [
  ['recordReadBack', 'RecordReadBackInput', 'reads the protocol back'],
  ['recordWarning', 'RecordWarningInput', 'warns of liability for knowingly false denunciation'],
  ['signProtocolByApplicant', 'SignProtocolByApplicantInput', 'takes the signature of the applicant'],
] as const;

/** S01, first day: an oral statement about an announced transfer becomes an urgent report (R42-R49, R98). */
export async function takeOralStatement(stage: Stage, points: Expectations, now: Date): Promise<string> {
  const { sample } = points;
  stage.heading('S01  An oral statement about a bribe demanded for a signature; the transfer is announced');
  const identity = identityOf(sample)!;
  await wrongNumberIsRefused(stage, identity);
  const apart = now.getTime() - arrivalOf(sample).getTime();
  const announced = sample.bribery!.transfer!.slice(0, 'yyyy-MM-dd HH:mm'.length);
  const transferAt = DateTime.fromSQL(announced, { zone: SAMPLE_ZONE }).plus(apart).toISO()!;
  const idempotencyKey = randomUUID();
  const envelope = await stage.seal('duty', identity, idempotencyKey);
  const drafted = await stage.step(
    'duty',
    'takes the statement down in a protocol',
    () =>
      stage.mutate<{ draftProtocol: { protocol: Protocol } }>(
        'duty',
        step('draftProtocol', 'DraftProtocolInput'),
        {
          ...narrative(sample, transferAt),
          idempotencyKey,
          hasResidence: identity.residence !== undefined,
          hasWorkPlace: identity.workPlace !== undefined,
          hasIdDocument: identity.idDocument !== undefined,
          envelope,
        },
      ),
    ({ draftProtocol }) => draftProtocol.protocol.state,
  );
  let { protocol } = drafted.draftProtocol;
  for (const [name, Input, title] of PROTOCOL_STEPS) {
    const taken = await stage.step(
      'duty',
      title,
      () =>
        stage.mutate<Record<string, { protocol: Protocol }>>('duty', step(name, Input), {
          id: protocol.id,
          expectedVersion: protocol.version,
        }),
      (result) => result[name].protocol.state,
    );
    protocol = taken[name].protocol;
  }
  const signed = await stage.step(
    'duty',
    'signs: the protocol takes effect and is registered at once',
    () =>
      stage.mutate<{ signProtocolByOfficial: { protocol: Protocol; checkCode: string } }>(
        'duty',
        step('signProtocolByOfficial', 'SignProtocolByOfficialInput', 'checkCode'),
        { id: protocol.id, expectedVersion: protocol.version },
      ),
    ({ signProtocolByOfficial: { protocol: effective, checkCode } }) =>
      `${effective.report!.number}, check code ${checkCode}`,
  );
  const effective = signed.signProtocolByOfficial.protocol;
  const reportId = effective.report!.id;
  points.meet('expect.protocol', effective.state === 'EFFECTIVE');
  await asExpected(stage, reportId, points, apart);
  await printCoupon(stage, reportId);
  await identityAcknowledged(stage, reportId);
  await managementIsAlerted(stage, reportId);
  return reportId;
}

async function wrongNumberIsRefused(stage: Stage, identity: Identity): Promise<void> {
  const wrong = {
    ...identity,
    iin: identity.iin!.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
  };
  await stage.step(
    'duty',
    'mistypes the IIN',
    async () => {
      try {
        await stage.seal('duty', wrong, randomUUID());
      } catch (error) {
        if (error instanceof SealingRefusal) return error.code;
        throw error;
      }
      throw new Surprise('a wrong IIN was sealed');
    },
    (code) => `refused before sealing, ${code}`,
  );
}

/** `apart`: how far the statement is told from the day it has in the sample. */
async function asExpected(stage: Stage, id: string, points: Expectations, apart: number): Promise<void> {
  const { state, warning, urgent, transferAt, missingElements } = await seeReport(stage, 'duty', id);
  stage.equal(state, 'REGISTERED', 'registered at once (R20, R21)');
  points.meet('expect.warning', warning === 'CERTIFIED');
  const announced = DateTime.fromISO(transferAt!, { zone: SAMPLE_ZONE }).minus(apart);
  const why = `transfer announced for ${announced.toFormat('yyyy-MM-dd HH:mm')} (R98)`;
  points.meet('expect.urgent', urgent && why);
  stage.equal(missingElements, [], 'all elements of R54 are there');
}

async function printCoupon(stage: Stage, id: string): Promise<void> {
  const coupon = await stage.step(
    'duty',
    'prints the coupon',
    () => stage.client.file('duty', `/files/coupon/${id}`),
    ({ status, type, body }) => `${status} ${type}, ${body.length} bytes`,
  );
  stage.equal(coupon.body.subarray(0, 5).toString(), '%PDF-', 'the coupon is a PDF (R65)');
}

const TAKE = `mutation TourTake($input: TakeTaskInput!) { takeTask(input: $input) { task { state } } }`;

async function managementIsAlerted(stage: Stage, reportId: string): Promise<void> {
  const { tasks: about } = await seeReport(stage, 'manager', reportId);
  stage.equal(
    about.map((task) => task.kind).sort(),
    ['NEW_REPORT', 'URGENT_TRANSFER'],
    'management is told (R21)',
  );
  const urgent = about.find((task) => task.kind === 'URGENT_TRANSFER')!;
  await stage.step(
    'manager',
    'takes the urgent task',
    () =>
      stage.mutate<{ takeTask: { task: { state: string } } }>('manager', TAKE, {
        id: urgent.id,
        expectedVersion: urgent.version,
      }),
    ({ takeTask }) => takeTask.task.state,
  );
}

const CRIMINAL = `mutation TourCriminal($input: ClassifyAsCriminalInput!) { classifyAsCriminal(input: $input) { report { state crbEntry { id number state version } } } }`;
const REQUEST = `mutation TourRequest($input: RequestErdrRegistrationInput!) { requestErdrRegistration(input: $input) { crbEntry { state version } } }`;
const RECORD = `mutation TourRecord($input: RecordErdrRegistrationInput!) { recordErdrRegistration(input: $input) { crbEntry { state erdrNumber } } }`;

/**
 * S01, the same day: reviewed by two, entered in the CRB, registered in the ERDR, the applicant told. Returns the
 * number of the ERDR.
 */
export async function investigate(
  stage: Stage,
  reportId: string,
  points: Expectations,
  now: Date,
): Promise<string> {
  const expectedVersion = await review(stage, reportId);
  const offenceId = await offenceIdOf(stage, points.sample);
  interface Classified {
    classifyAsCriminal: {
      report: { state: string; crbEntry: { id: string; number: string; version: number } };
    };
  }
  const classified = await stage.step(
    'manager',
    'classifies it as criminal: an entry in the Crime Record Book',
    () =>
      stage.mutate<Classified>('manager', CRIMINAL, {
        id: reportId,
        expectedVersion,
        offenceId,
      }),
    ({ classifyAsCriminal: { report } }) => `${report.state}, ${report.crbEntry.number}`,
  );
  const { state, crbEntry: entry } = classified.classifyAsCriminal.report;
  points.meet('decision.triage', state, (triage) => `TRIAGED_${triage}`);
  const requested = await stage.step(
    'officer',
    'asks for registration in the ERDR',
    () =>
      stage.mutate<{ requestErdrRegistration: { crbEntry: { state: string; version: number } } }>(
        'officer',
        REQUEST,
        {
          id: entry.id,
          expectedVersion: entry.version,
        },
      ),
    ({ requestErdrRegistration }) => requestErdrRegistration.crbEntry.state,
  );
  // As long as its numbers are, and another one each time.
  const erdrNumber = `26${String(now.getTime())}`;
  await stage.step(
    'investigator',
    'records the number the ERDR gave',
    () =>
      stage.mutate<{ recordErdrRegistration: { crbEntry: { state: string; erdrNumber: string } } }>(
        'investigator',
        RECORD,
        {
          id: entry.id,
          expectedVersion: requested.requestErdrRegistration.crbEntry.version,
          erdrNumber,
          body: 'Department for the city of Astana',
          registeredOn: dayOf(now, SAMPLE_ZONE),
        },
      ),
    ({ recordErdrRegistration: { crbEntry } }) => `${crbEntry.state}, ${crbEntry.erdrNumber}`,
  );
  const { crbEntry, notices } = await seeReport(stage, 'officer', reportId);
  points.meet('decision.outcome', crbEntry?.state);
  points.meet(
    'expect.noticeRequired',
    notices.some(({ kind }) => kind === 'ERDR_REGISTERED'),
  );
  await notify(stage, reportId, 'ERDR_REGISTERED');
  return erdrNumber;
}
