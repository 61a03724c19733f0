import { randomUUID } from 'node:crypto';
import { termEnd } from '../../../calendar';
import { checkCodeOf, hashCheckCode } from '../../../contracts/checkCode';
import { envelopeHash } from '../../../contracts/envelopeHash';
import { type CommandContext, event, Refusal } from '../../../kernel';
import type { Envelope } from '../../../sealing';
import { Deadline } from '../deadline/deadline.entity';
import { departmentOf, type DepartmentCopy, holidaysOf } from '../reference/lookup';
import { openTask } from '../task/openTask';
import { openUrgentTask } from '../task/urgent';
import { giveNumber } from './giveNumber';
import { note } from './note';
import { Report } from './report.entity';
import { reportLifecycle } from './report.lifecycle';
import { departmentFor, managementOf } from './report.policy';

/** How far the clock of a desk may be ahead of ours. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/** What intake knows of a report, whichever channel it came by. */
export type Intake = Pick<
  Report,
  | 'departmentCode'
  | 'channel'
  | 'form'
  | 'category'
  | 'applicantKind'
  | 'language'
  | 'receivedAt'
  | 'text'
  | 'bribery'
  | 'warning'
  | 'incomplete'
  | 'impending'
  | 'transferAt'
  | 'protocolId'
  | 'envelope'
  | 'envelopeBinding'
>;

/**
 * Registers a report at once, whatever it lacks (R7, R20, R21): number, management's notice, terms, and
 * the envelope on its way to the vault, in the caller's transaction.
 * Refuses UNKNOWN_DEPARTMENT, ENVELOPE_REQUIRED and BAD_INPUT for an arrival to come.
 */
export async function register(ctx: CommandContext, intake: Intake): Promise<Report> {
  const departmentCode = departmentFor(intake.category, intake.departmentCode);
  const department = await departmentOf(ctx.manager, departmentCode);
  const { envelope, transferAt, receivedAt } = intake;
  if (receivedAt.getTime() > ctx.now.getTime() + CLOCKS_DIFFER_MS) {
    throw new Refusal('BAD_INPUT', {}, { receivedAt: 'IN_FUTURE' });
  }
  if (!envelope && intake.applicantKind !== 'ANONYMOUS') throw new Refusal('ENVELOPE_REQUIRED');
  const report = ctx.create(Report, {
    ...intake,
    id: ctx.newId(),
    number: await giveNumber(ctx, 'report', department),
    state: reportLifecycle.table.initial,
    departmentCode,
    registeredAt: ctx.now,
    receivedById: ctx.viewer.id,
    urgent: transferAt !== null && transferAt > ctx.now,
    pseudonym: envelope ? randomUUID() : null,
    envelopeState: envelope ? 'PENDING' : 'NONE',
    envelope,
    envelopeHash: envelope ? envelopeHash(envelope) : null,
    reviewedById: null,
  });
  await ctx.save(report);
  await note(ctx, report.id, 'report.registered', { channel: report.channel });
  await openTask(ctx, report, 'NEW_REPORT', managementOf(departmentCode));
  await startTerms(ctx, report, department);
  if (envelope) submitIdentity(ctx, report, envelope);
  return report;
}

/** Sends the envelope on its way; the vault answers with `identity.opened` or `identity.rejected`. */
export function submitIdentity(ctx: CommandContext, report: Report, envelope: Envelope): void {
  ctx.emit(
    event('identity.submitted', report.pseudonym!, {
      reportId: report.id,
      reportNumber: report.number,
      pseudonym: report.pseudonym!,
      envelope,
      binding: report.envelopeBinding!,
      applicantKind: report.applicantKind,
      language: report.language,
      checkCodeHash: hashCheckCode(checkCodeOf(ctx.keys.secret('checkCode'), report.id)),
    }),
  );
}

/** The three-day window of R51 and, where a transfer is announced, the time it leaves (R98). */
async function startTerms(ctx: CommandContext, report: Report, department: DepartmentCopy): Promise<void> {
  const { termProfile: profile = 'CPC_48' } = ctx.settings;
  const dueAt = termEnd({
    from: report.registeredAt,
    days: 3,
    profile,
    timeZone: department.timeZone,
    holidays: (await holidaysOf(ctx.manager)) as never,
  });
  const { id: reportId } = report;
  await ctx.save(
    ctx.create(Deadline, {
      id: ctx.newId(),
      reportId,
      kind: 'SEND_WITHOUT_ERDR',
      profile,
      dueAt,
      settledAt: null,
    }),
  );
  if (!report.urgent) return;
  await openUrgentTask(ctx, report, managementOf(department.code));
  await ctx.save(
    ctx.create(Deadline, {
      id: ctx.newId(),
      reportId,
      kind: 'URGENT_TRANSFER',
      profile: null,
      dueAt: report.transferAt!,
      settledAt: null,
    }),
  );
}
