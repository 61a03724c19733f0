import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import {
  arrivalOf,
  briberyOf,
  identityOf,
  readSamples,
  SAMPLE_ZONE,
  type SampleStatement,
} from '../../../server/demo/sampleStatements';
import type { ViewerClaims } from '../../../server/kernel';
import type { Identity } from '../../../server/sealing';
import type { Answer, Data, World } from './world';

const version = 'id state version viewerActions';
const crbFields = `${version} number onlyGroundIsAnonymous erdrNumber erdrBody erdrRegisteredOn chargeOffGround
  lastReason offence { id }`;
const noticeFields = `${version} kind language title body reason sentAt settledAt preparedBy { id } signedBy { id }`;
const referralFields = `${version} number kind agency { id } coverText materials applicantAlias dispatchedAt dueAt
  sentLate answer { signsFound number text answeredAt } endReason`;
const taskFields = `${version} kind role dueAt escalated takenBy { id }`;
const protocolFields = `${version} text interpreter warnedAt signedByApplicantAt signedByOfficialAt
  report { id number state }`;
const courtActFields = 'id actNumber kind inForceOn offence { id }';
export const reportFields = `${version} number channel form category applicantKind language registeredAt receivedAt
  text urgent impending transferAt warning incomplete envelopeState missingElements department { code }
  receivedBy { id } applicant { id } bribery { direction amountTenge }
  reviewSteps { kind outcome finding by { id } } timeline { action actor { id } }
  crbEntry { ${crbFields} } referrals { ${referralFields} } notices { ${noticeFields} }
  deadlines { kind profile dueAt settledAt overdue } tasks { ${taskFields} } courtActs { ${courtActFields} }`;

const nouns = {
  report: reportFields,
  crbEntry: crbFields,
  referral: referralFields,
  notice: noticeFields,
  task: taskFields,
  protocol: protocolFields,
  courtAct: courtActFields,
};
type Noun = keyof typeof nouns;

/** Which noun a mutation answers with. */
export const nounOf: Record<string, Noun> = {
  ...Object.fromEntries(
    Object.entries({
      report: `registerReport reviewReport approveReview returnReview classifyAsCriminal classifyAsNonCriminal
        returnWithExplanation correctIdentity certifyWarning`,
      crbEntry: 'requestErdrRegistration recordErdrRegistration rejectErdrRegistration chargeOffEntry',
      referral: `draftReferral approveReferral dispatchReferral cancelReferral recallReferral acceptReferral
        answerReferral returnReferral`,
      notice: 'prepareNotice signNotice',
      task: 'takeTask completeTask',
      protocol: `draftProtocol recordReadBack recordWarning signProtocolByApplicant signProtocolByOfficial
        abandonProtocol`,
      courtAct: 'recordCourtAct',
    }).flatMap(([noun, mutations]) => mutations.split(/\s+/).map((mutation) => [mutation, noun as Noun])),
  ),
};
const WITH_CODE = ['registerReport', 'signProtocolByOfficial', 'abandonProtocol'];

type Who = string | ViewerClaims;

/** A mutation with its input; a new idempotency key unless one is given. */
export function act(world: World, who: Who, mutation: string, input: Data): Promise<Answer> {
  const noun = nounOf[mutation];
  const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
  const fields = `${noun} { ${nouns[noun]} } ${WITH_CODE.includes(mutation) ? 'checkCode' : ''}`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
  return world.ask(who, query, { input: { idempotencyKey: randomUUID(), ...input } });
}

/** A mutation that has to go through; answers with its record. */
export async function must(world: World, who: Who, mutation: string, input: Data): Promise<Data> {
  const { data, codes, errors } = await act(world, who, mutation, input);
  if (codes.length > 0)
    throw new Error(`${mutation}: ${codes.join()} ${JSON.stringify(errors[0].extensions)}`);
  return { ...data[mutation][nounOf[mutation]], checkCode: data[mutation].checkCode };
}

/** The same on a record as it is now. */
export function onIt(world: World, who: Who, mutation: string, record: Data, more: Data = {}): Promise<Data> {
  return must(world, who, mutation, { id: record.id, expectedVersion: record.version, ...more });
}

/** The report with all that hangs on it; null when it is not there for the viewer. */
export async function look(world: World, id: string, who: Who = 'manager'): Promise<Data> {
  const { data, codes } = await world.ask(who, `query ($id: ID!) { report(id: $id) { ${reportFields} } }`, {
    id,
  });
  if (codes.length > 0) throw new Error(codes.join());
  return data.report;
}

const samples = readSamples();

export function sample(id: string): SampleStatement {
  const statement = samples.get(id);
  if (!statement) throw new Error(`no sample ${id}`);
  return statement;
}

/** An instant of the samples' local time. */
export const local = (text: string): string => DateTime.fromISO(text, { zone: SAMPLE_ZONE }).toUTC().toISO()!;

/** What every kind of intake is told of a sample. */
function narrativeOf(statement: SampleStatement): Data {
  const { lang, department, category, impending = false, text, bribery } = statement;
  const announced = impending && /(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/.exec(bribery?.transfer ?? '');
  return {
    departmentCode: department,
    category,
    language: lang.toUpperCase(),
    text,
    bribery: briberyOf(statement),
    impending,
    transferAt: announced ? local(`${announced[1]}T${announced[2]}`) : null,
  };
}

/** The input that registers a sample; what came by the portal comes by post here. */
export async function intakeOf(
  world: World,
  id: string,
  changes: Data = {},
  who?: Identity | null,
): Promise<Data> {
  const statement = sample(id);
  const idempotencyKey = randomUUID();
  const identity = who === undefined ? identityOf(statement) : who;
  return {
    ...narrativeOf(statement),
    idempotencyKey,
    channel: statement.channel === 'CALL_CENTRE' ? 'CALL_CENTRE' : 'POST',
    applicantKind: statement.applicant.kind,
    receivedAt: arrivalOf(statement) <= world.clock.now() ? arrivalOf(statement).toISOString() : null,
    warningCertified: Boolean(statement.warningSigned),
    confirmingDocuments: statement.attachments?.length ?? 0,
    envelope: identity && (await world.seal(identity, idempotencyKey)),
    ...changes,
  };
}

/** Registers a sample as it was told, and waits until the vault has its identity. */
export async function register(world: World, id: string, changes: Data = {}): Promise<Data> {
  const who = sample(id).channel === 'CALL_CENTRE' ? 'operator' : 'duty';
  const report = await must(world, who, 'registerReport', await intakeOf(world, id, changes));
  if (report.envelopeState === 'NONE') return report;
  await acknowledged(world, report.id);
  return { ...report, ...(await look(world, report.id, 'duty')) };
}

/** The input that begins the protocol of an oral sample. */
export async function protocolOf(world: World, id: string, changes: Data = {}): Promise<Data> {
  const statement = sample(id);
  const identity = identityOf(statement)!;
  const idempotencyKey = randomUUID();
  return {
    ...narrativeOf(statement),
    idempotencyKey,
    hasResidence: identity.residence !== undefined,
    hasWorkPlace: identity.workPlace !== undefined,
    hasIdDocument: identity.idDocument !== undefined,
    envelope: await world.seal(identity, idempotencyKey),
    ...changes,
  };
}

/** An oral sample taken down and signed by both: the effective protocol. */
export async function takeDown(world: World, id: string, changes: Data = {}): Promise<Data> {
  let protocol = await must(world, 'duty', 'draftProtocol', await protocolOf(world, id, changes));
  for (const step of [
    'recordReadBack',
    'recordWarning',
    'signProtocolByApplicant',
    'signProtocolByOfficial',
  ]) {
    protocol = await onIt(world, 'duty', step, protocol);
  }
  return protocol;
}

/** A registered report reviewed by both and classified. */
export async function classify(world: World, report: Data, as: 'Criminal' | 'NonCriminal', more: Data = {}) {
  const reviewed = await onIt(world, 'officer', 'reviewReport', report, { finding: 'Checked.' });
  const approved = await onIt(world, 'manager', 'approveReview', reviewed);
  return onIt(world, 'manager', `classifyAs${as}`, approved, more);
}

/** The only notice of a report of this kind, prepared and signed. */
export async function signNotice(world: World, reportId: string, kind: string): Promise<Data> {
  const { notices } = await look(world, reportId);
  const [notice] = (notices as Data[]).filter((one) => one.kind === kind && one.state === 'PENDING');
  const prepared = await onIt(world, 'officer', 'prepareNotice', notice, { body: `${notice.body}` });
  return onIt(world, 'manager', 'signNotice', prepared);
}

/** Brings a signed notice to its applicant through the vault's letters, by post. */
export async function deliver(world: World, notice: Data): Promise<void> {
  await letterStep(world, notice.id, 'PRINTED', 'recordLetterPosted', { trackingNumber: 'RR123456789KZ' });
  await letterStep(world, notice.id, 'SENT', 'recordLetterDelivered', {});
  await world.settle(async () => {
    const { data } = await world.ask('manager', 'query ($id: ID!) { notice(id: $id) { state } }', {
      id: notice.id,
    });
    return data.notice.state === 'DELIVERED';
  });
}

const letters = '{ letters(first: 100) { nodes { id state version noticeId } } }';

async function letterStep(world: World, noticeId: string, state: string, mutation: string, more: Data) {
  const find = async () => {
    const { data } = await world.askVault('protection', letters);
    return (data.letters.nodes as Data[]).find((one) => one.noticeId === noticeId && one.state === state);
  };
  await world.settle(async () => (await find()) !== undefined);
  const { id, version: expectedVersion } = (await find())!;
  const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { letter { state } } }`;
  const input = { id, expectedVersion, idempotencyKey: randomUUID(), ...more };
  const { codes } = await world.askVault('protection', query, { input });
  if (codes.length > 0) throw new Error(`${mutation}: ${codes.join()}`);
}

/** Waits until the vault has answered about the report's identity. */
export async function acknowledged(world: World, id: string, state = 'OPENED'): Promise<void> {
  await world.settle(async () => {
    const [row] = await world.store.read.query(`SELECT envelopeState FROM report WHERE id = '${id}'`);
    return row.envelopeState === state;
  });
}
