import { DateTime } from 'luxon';
import { arrivalOf, SAMPLE_ZONE, type SampleStatement } from '../demo/sampleStatements';
import type { Expectations } from './expectations';
import {
  closes,
  identityAcknowledged,
  notify,
  offenceIdOf,
  registerByPost,
  review,
  seeReport,
} from './reports';
import type { Stage } from './stage';

const CRIMINAL = `mutation TourCriminal($input: ClassifyAsCriminalInput!) { classifyAsCriminal(input: $input) { report { state crbEntry { id number version } } } }`;
const AGENCIES = `query TourAgencies { partnerAgencies { id code kind } }`;
const DRAFT = `mutation TourDraft($input: DraftReferralInput!) { draftReferral(input: $input) { referral { id number state version } } }`;
const APPROVE = `mutation TourApproveReferral($input: ApproveReferralInput!) { approveReferral(input: $input) { referral { state version } } }`;
const DISPATCH = `mutation TourDispatch($input: DispatchReferralInput!) { dispatchReferral(input: $input) { referral { state version dueAt sentLate } } }`;
const INBOX = `query TourInbox { referrals(filter: { states: [DISPATCHED] }, first: 100) { nodes { id number kind version materials applicantAlias agency { code } } } }`;
const ACCEPT = `mutation TourAccept($input: AcceptReferralInput!) { acceptReferral(input: $input) { referral { state version } } }`;
const ANSWER = `mutation TourAnswer($input: AnswerReferralInput!) { answerReferral(input: $input) { referral { state version } } }`;

interface Referral {
  id: string;
  number: string;
  state: string;
  version: number;
}

/**
 * S03: signs of an offence cannot be seen yet, so the materials go to an audit body within three days, without
 * ERDR registration (R51-R53), and the body answers over the partner graph.
 */
export async function askAuditBody(stage: Stage, points: Expectations): Promise<void> {
  stage.heading('S03  A letter at five to midnight; an audit body is asked within three days');
  const { sample } = points;
  const id = await registerByPost(stage, sample);
  const { warning, deadlines } = await seeReport(stage, 'officer', id);
  points.meet('expect.warning', warning === 'CERTIFIED');
  const term = deadlines.find(({ kind }) => kind === 'SEND_WITHOUT_ERDR')!;
  stage.equal(term.profile, 'CPC_48', 'profile of the term');
  // What comes after the instant says why it is that one.
  points.meetOnItsDay('expect.dueAt.CPC_48', lastMoment(new Date(term.dueAt)), (said) => said.slice(0, 16));
  await identityAcknowledged(stage, id);
  const expectedVersion = await review(stage, id);
  const offenceId = await offenceIdOf(stage, sample);
  interface Classified {
    classifyAsCriminal: {
      report: { state: string; crbEntry: { id: string; number: string; version: number } };
    };
  }
  const classified = await stage.step(
    'manager',
    'classifies it as criminal',
    () =>
      stage.mutate<Classified>('manager', CRIMINAL, {
        id,
        expectedVersion,
        offenceId,
      }),
    ({ classifyAsCriminal }) => classifyAsCriminal.report.crbEntry.number,
  );
  const { state, crbEntry } = classified.classifyAsCriminal.report;
  points.meet('decision.triage', state, (triage) => `TRIAGED_${triage}`);
  const number = await refer(stage, crbEntry, points);
  points.meet('decision.outcome', (await seeReport(stage, 'officer', id)).crbEntry?.state);
  await answer(stage, sample, number);
  await notify(stage, id, 'SENT_WITHOUT_ERDR');
  await notify(stage, id, 'REFERRAL_ANSWERED');
  await closes(stage, id);
}

/** S03 under the other profile of terms: 72 hours to the minute, counted from its arrival. */
export async function countPlainHours(stage: Stage, points: Expectations): Promise<void> {
  stage.heading('S03  The same letter where the term is 72 hours, to the minute');
  const id = await registerByPost(stage, points.sample);
  const { registeredAt, deadlines } = await seeReport(stage, 'officer', id);
  const { profile, dueAt } = deadlines.find(({ kind }) => kind === 'SEND_WITHOUT_ERDR')!;
  stage.equal(profile, 'PLAIN_72_HOURS', 'profile of the term');
  const apart = arrivalOf(points.sample).getTime() - new Date(registeredAt).getTime();
  const due = DateTime.fromISO(dueAt, { zone: SAMPLE_ZONE }).plus(apart);
  points.meet('expect.dueAt.PLAIN_72_HOURS', due.toFormat(`yyyy-MM-dd'T'HH:mm`));
}

/** Midnight as the sample writes it: 24:00 of the day before. */
function lastMoment(end: Date): string {
  const local = DateTime.fromJSDate(end, { zone: SAMPLE_ZONE });
  return local.hour === 0 && local.minute === 0
    ? `${local.minus({ days: 1 }).toISODate()}T24:00`
    : local.toFormat(`yyyy-MM-dd'T'HH:mm`);
}

/** Returns the referral's number. */
async function refer(
  stage: Stage,
  entry: { id: string; version: number },
  points: Expectations,
): Promise<string> {
  const { partnerAgencies } = await stage.query<{
    partnerAgencies: { id: string; code: string; kind: string }[];
  }>('officer', AGENCIES);
  const draft = {
    id: entry.id,
    expectedVersion: entry.version,
    kind: 'AUDIT_BODY_WITHOUT_ERDR',
    agencyId: partnerAgencies.find(({ kind }) => kind === 'AUDIT_BODY')!.id,
    coverText: 'Please inspect the employment contracts named in the materials.',
    dataInsufficient: true,
  };
  await stage.refused('officer', 'names one of two conditions only', 'BOTH_CONDITIONS_REQUIRED', () =>
    stage.mutate('officer', DRAFT, draft),
  );
  const drafted = await stage.step(
    'officer',
    'drafts the referral, both conditions recorded (R53)',
    () =>
      stage.mutate<{ draftReferral: { referral: Referral } }>('officer', DRAFT, {
        ...draft,
        inspectionNeeded: true,
      }),
    ({ draftReferral }) => draftReferral.referral.number,
  );
  const { id, version, number, state } = drafted.draftReferral.referral;
  points.meet('decision.bothConditions', state === 'DRAFT');
  const approved = await stage.step(
    'manager',
    'approves it',
    () =>
      stage.mutate<{ approveReferral: { referral: Referral } }>('manager', APPROVE, {
        id,
        expectedVersion: version,
      }),
    ({ approveReferral }) => approveReferral.referral.state,
  );
  await stage.step(
    'officer',
    'sends it',
    () =>
      stage.mutate<{ dispatchReferral: { referral: Referral & { sentLate: boolean } } }>(
        'officer',
        DISPATCH,
        {
          id,
          expectedVersion: approved.approveReferral.referral.version,
        },
      ),
    ({ dispatchReferral: { referral } }) => `${referral.state}, ${referral.sentLate ? 'late' : 'in time'}`,
  );
  return number;
}

async function answer(stage: Stage, sample: SampleStatement, number: string): Promise<void> {
  interface Inbox {
    referrals: { nodes: (Referral & { materials: string; applicantAlias: string })[] };
  }
  const inbox = await stage.step(
    'audit-body',
    'fetches what was sent to it',
    () => stage.query<Inbox>('audit-body', INBOX),
    ({ referrals }) => `${referrals.nodes.length} referral`,
  );
  const others = await stage.query<Inbox>('police', INBOX);
  const isIt = (seen: Referral): boolean => seen.number === number;
  stage.equal(others.referrals.nodes.filter(isIt), [], 'another partner sees nothing of it');
  const referral = inbox.referrals.nodes.find(isIt);
  stage.equal(referral?.materials, sample.text, 'the materials');
  const accepted = await stage.step(
    'audit-body',
    'accepts it',
    () =>
      stage.mutate<{ acceptReferral: { referral: Referral } }>('audit-body', ACCEPT, {
        id: referral!.id,
        expectedVersion: referral!.version,
      }),
    ({ acceptReferral }) => acceptReferral.referral.state,
  );
  await stage.step(
    'audit-body',
    'answers: no signs of an offence',
    () =>
      stage.mutate<{ answerReferral: { referral: Referral } }>('audit-body', ANSWER, {
        id: referral!.id,
        expectedVersion: accepted.acceptReferral.referral.version,
        signsFound: false,
        number: 'A-17/2026',
        text: 'The contracts were checked; the work was done as agreed.',
      }),
    ({ answerReferral }) => answerReferral.referral.state,
  );
}
