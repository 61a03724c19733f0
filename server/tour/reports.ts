import { randomUUID } from 'node:crypto';
import { briberyOf, identityOf, type SampleStatement } from '../demo/sampleStatements';
import { type Stage, Surprise } from './stage';

/** What the tour looks at of a report. */
export interface SeenReport {
  id: string;
  number: string;
  state: string;
  version: number;
  registeredAt: string;
  urgent: boolean;
  transferAt: string | null;
  warning: string;
  envelopeState: string;
  missingElements: string[];
  viewerActions: string[];
  applicant: { id: string; regime: string | null } | null;
  crbEntry: { id: string; number: string; state: string; version: number } | null;
  notices: { id: string; kind: string; state: string; body: string; version: number }[];
  deadlines: { kind: string; profile: string | null; dueAt: string; overdue: boolean }[];
  tasks: { id: string; kind: string; version: number }[];
  rewardStatus: string | null;
}

const FIELDS = `id number state version registeredAt urgent transferAt warning envelopeState missingElements viewerActions
  applicant { id regime } crbEntry { id number state version } notices { id kind state body version }
  deadlines { kind profile dueAt overdue } tasks { id kind version } rewardStatus`;
const REPORT = `query TourReport($id: ID!) { report(id: $id) { ${FIELDS} } }`;

export async function seeReport(stage: Stage, account: string, id: string): Promise<SeenReport> {
  const { report } = await stage.query<{ report: SeenReport }>(account, REPORT, { id });
  return report;
}

const OFFENCES = `query TourOffences($article: String!) { offences(article: $article) { id code article part point } }`;

interface SeenOffence {
  id: string;
  code: string;
  article: string;
  part: string | null;
  point: string | null;
}

/** The sample's offence in the catalogue: its very point, or its part where the catalogue does not tell points apart. */
export async function offenceIdOf(stage: Stage, { offence }: SampleStatement): Promise<string> {
  const { code, article, part, point } = offence!;
  const { offences } = await stage.query<{ offences: SeenOffence[] }>('manager', OFFENCES, { article });
  const ofPart = offences.filter((row) => row.code === code && row.article === article && row.part === part);
  const found = ofPart.find((row) => row.point === point) ?? ofPart.find((row) => row.point === null);
  if (!found) throw new Surprise(`the catalogue has no ${code} ${article}, part ${part}`);
  return found.id;
}

/** The input that all ways of taking a statement down share. */
export function narrative(sample: SampleStatement, transferAt?: string): object {
  return {
    departmentCode: sample.department,
    category: sample.category,
    language: sample.lang.toUpperCase(),
    text: sample.text,
    bribery: briberyOf(sample),
    impending: sample.impending ?? false,
    transferAt,
  };
}

const REGISTER = `mutation TourRegister($input: RegisterReportInput!) {
  registerReport(input: $input) { report { id number } checkCode } }`;

/** A written statement at the desk: its author sealed just now or before, registered, numbered. */
export async function registerByPost(
  stage: Stage,
  sample: SampleStatement,
  sealed?: Awaited<ReturnType<Stage['seal']>>,
): Promise<string> {
  const envelope = sealed ?? (await stage.seal('duty', identityOf(sample)!, randomUUID()));
  const { registerReport } = await stage.step(
    'duty',
    'registers the letter, its author sealed in the client',
    () =>
      stage.mutate<{ registerReport: { report: { id: string; number: string }; checkCode: string } }>(
        'duty',
        REGISTER,
        {
          ...narrative(sample),
          idempotencyKey: envelope.binding,
          channel: 'POST',
          applicantKind: sample.applicant.kind,
          warningCertified: sample.warningSigned !== false,
          envelope,
        },
      ),
    ({ registerReport: { report, checkCode } }) => `${report.number}, check code ${checkCode}`,
  );
  return registerReport.report.id;
}

/** The vault has taken the identity in, and casework has let go of the envelope. */
export async function identityAcknowledged(stage: Stage, id: string): Promise<void> {
  await stage.step(
    'vault',
    'takes the identity in; casework lets go of the envelope',
    () =>
      stage.until(
        'envelope',
        () => seeReport(stage, 'officer', id),
        (r) => r.envelopeState === 'OPENED',
      ),
    (report) => `pseudonym ${report.applicant!.id.slice(0, 8)}…, ${report.applicant!.regime}`,
  );
}

const REVIEW = `mutation TourReview($input: ReviewReportInput!) { reviewReport(input: $input) { report { state version } } }`;
const APPROVE = `mutation TourApprove($input: ApproveReviewInput!) { approveReview(input: $input) { report { state version } } }`;

/** Both steps of the review, by two persons (R22). */
export async function review(stage: Stage, id: string): Promise<number> {
  const { version } = await seeReport(stage, 'officer', id);
  const first = await stage.step(
    'officer',
    'reviews the report',
    () =>
      stage.mutate<{ reviewReport: { report: { state: string; version: number } } }>('officer', REVIEW, {
        id,
        expectedVersion: version,
        finding: 'The statement names an official, an act and a time.',
      }),
    ({ reviewReport }) => reviewReport.report.state,
  );
  const input = { id, expectedVersion: first.reviewReport.report.version };
  await stage.refused('officer', 'tries to approve the own review', 'MISSING_PERMISSION', () =>
    stage.mutate('officer', APPROVE, input),
  );
  const second = await stage.step(
    'manager',
    'approves the review',
    () =>
      stage.mutate<{ approveReview: { report: { state: string; version: number } } }>(
        'manager',
        APPROVE,
        input,
      ),
    ({ approveReview }) => approveReview.report.state,
  );
  return second.approveReview.report.version;
}

const PREPARE = `mutation TourPrepare($input: PrepareNoticeInput!) { prepareNotice(input: $input) { notice { version } } }`;
const SIGN = `mutation TourSign($input: SignNoticeInput!) { signNotice(input: $input) { notice { state } } }`;
const LETTERS = `query TourLetters { letters(first: 100) { nodes { id noticeId state version } } }`;
const POSTED = `mutation TourPosted($input: RecordLetterPostedInput!) { recordLetterPosted(input: $input) { letter { state version } } }`;
const DELIVERED = `mutation TourDelivered($input: RecordLetterDeliveredInput!) { recordLetterDelivered(input: $input) { letter { state } } }`;

interface SeenLetter {
  id: string;
  noticeId: string;
  state: string;
  version: number;
}

/** A notice's whole way: prepared, signed by another person, addressed by the vault, posted, delivered. */
export async function notify(stage: Stage, reportId: string, kind: string): Promise<void> {
  const id = await sign(stage, reportId, kind);
  await sendLetter(stage, id);
  await stage.until(
    'notice settled',
    () => seeReport(stage, 'officer', reportId),
    (report) => report.notices.some((told) => told.id === id && told.state === 'DELIVERED'),
  );
}

/** The notice that is owed: prepared, signed by another person, addressed by the vault; its id. */
export async function sign(stage: Stage, reportId: string, kind: string): Promise<string> {
  const { notices } = await seeReport(stage, 'officer', reportId);
  const notice = notices.find((owed) => owed.kind === kind && owed.state === 'PENDING');
  stage.equal(notice?.kind, kind, 'the decision owes a notice (R31)');
  const { id, body, version } = notice!;
  await stage.step(
    'officer',
    `prepares the notice ${kind}`,
    () => stage.mutate('officer', PREPARE, { id, expectedVersion: version, body }),
    () => 'PREPARED',
  );
  await stage.step(
    'manager',
    'signs it; the vault addresses it',
    () =>
      stage.mutate<{ signNotice: { notice: { state: string } } }>('manager', SIGN, {
        id,
        expectedVersion: version + 1,
      }),
    ({ signNotice }) => signNotice.notice.state,
  );
  return id;
}

/** What the protection officer does with the letter of a notice: to the post, and the receipt. */
export async function sendLetter(stage: Stage, noticeId: string): Promise<void> {
  const find = async (): Promise<SeenLetter | undefined> => {
    const { letters } = await stage.query<{ letters: { nodes: SeenLetter[] } }>('protection', LETTERS);
    return letters.nodes.find((letter) => letter.noticeId === noticeId);
  };
  const printed = await stage.until('letter printed', find, (letter) => letter?.state === 'PRINTED');
  const posted = await stage.step(
    'protection',
    'posts the letter the vault printed',
    () =>
      stage.mutate<{ recordLetterPosted: { letter: { state: string; version: number } } }>(
        'protection',
        POSTED,
        {
          id: printed!.id,
          expectedVersion: printed!.version,
          trackingNumber: `KZ${Date.now() % 1_000_000_000}`,
        },
      ),
    ({ recordLetterPosted }) => recordLetterPosted.letter.state,
  );
  await stage.step(
    'protection',
    'records the receipt',
    () =>
      stage.mutate<{ recordLetterDelivered: { letter: { state: string } } }>('protection', DELIVERED, {
        id: printed!.id,
        expectedVersion: posted.recordLetterPosted.letter.version,
      }),
    ({ recordLetterDelivered }) => recordLetterDelivered.letter.state,
  );
}

/** The report is closed once its notices are settled. */
export async function closes(stage: Stage, id: string): Promise<void> {
  await stage.step(
    'system',
    'closes the report: every notice is settled',
    () =>
      stage.until(
        'report closed',
        () => seeReport(stage, 'officer', id),
        (r) => r.state === 'CLOSED',
      ),
    (report) => `${report.number} ${report.state}`,
  );
}
