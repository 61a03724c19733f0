import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { identityOf, SAMPLE_ZONE, type SampleStatement } from '../demo/sampleStatements';
import { type Identity, SealingRefusal } from '../sealing';
import { identityAcknowledged, narrative, notify, review, seeReport } from './reports';
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
export async function takeOralStatement(stage: Stage, sample: SampleStatement): Promise<string> {
  stage.heading('S01  An oral statement about a bribe demanded for a signature; the transfer is announced');
  const identity = identityOf(sample)!;
  await wrongNumberIsRefused(stage, identity);
  const transferAt = DateTime.fromISO('2026-03-05T18:00', { zone: SAMPLE_ZONE }).toISO()!;
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
  const reportId = signed.signProtocolByOfficial.protocol.report!.id;
  await asExpected(stage, reportId, sample, transferAt);
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

async function asExpected(
  stage: Stage,
  id: string,
  sample: SampleStatement,
  transferAt: string,
): Promise<void> {
  const report = await seeReport(stage, 'duty', id);
  const { expect } = sample;
  stage.equal(report.state, 'REGISTERED', 'registered at once (R20, R21)');
  stage.equal(report.warning === 'CERTIFIED', expect.warning, 'warning certified (R48)');
  stage.equal(report.urgent, true, 'urgent (R98)');
  stage.equal(new Date(report.transferAt!).getTime(), new Date(transferAt).getTime(), 'time of the transfer');
  const local = DateTime.fromISO(report.transferAt!, { zone: SAMPLE_ZONE }).toFormat('yyyy-MM-dd HH:mm');
  stage.equal(`transfer announced for ${local} (R98)`, expect.urgent, 'why it is urgent');
  stage.equal(report.missingElements, [], 'all elements of R54 are there');
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

const TASKS = `query TourTasks { tasks(states: [OPEN], first: 100) { nodes { id kind version report { id } } } }`;
const TAKE = `mutation TourTake($input: TakeTaskInput!) { takeTask(input: $input) { task { state } } }`;

async function managementIsAlerted(stage: Stage, reportId: string): Promise<void> {
  interface Seen {
    tasks: { nodes: { id: string; kind: string; version: number; report: { id: string } | null }[] };
  }
  const { tasks } = await stage.query<Seen>('manager', TASKS);
  const about = tasks.nodes.filter((task) => task.report?.id === reportId);
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

export const ERDR_NUMBER = '267100121000123';

/** S01, the same day: reviewed by two, entered in the CRB, registered in the ERDR, the applicant told. */
export async function investigate(stage: Stage, reportId: string, sample: SampleStatement): Promise<void> {
  const expectedVersion = await review(stage, reportId);
  const { code, article, part } = sample.offence!;
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
        offenceId: `${code}-${article}-${part}`,
      }),
    ({ classifyAsCriminal: { report } }) => `${report.state}, ${report.crbEntry.number}`,
  );
  const entry = classified.classifyAsCriminal.report.crbEntry;
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
          erdrNumber: ERDR_NUMBER,
          body: 'Department for the city of Astana',
          registeredOn: '2026-03-02',
        },
      ),
    ({ recordErdrRegistration: { crbEntry } }) => `${crbEntry.state}, ${crbEntry.erdrNumber}`,
  );
  await notify(stage, reportId, 'ERDR_REGISTERED');
}
