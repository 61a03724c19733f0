import { type CommandContext, Refusal } from '../../../kernel';
import { Report } from '../report/report.entity';
import { Notice, type NoticeKind } from './notice.entity';
import { noticeLifecycle } from './notice.lifecycle';
import { draftBody } from './templates';

/**
 * Makes the notice a decision owes, in the decision's own transaction (R31). Behind an anonymous report
 * there is nobody to tell: the notice exists and is not deliverable (C16).
 */
export async function oweNotice(
  ctx: CommandContext,
  report: Report,
  kind: NoticeKind,
  explanation = '',
): Promise<Notice> {
  const notice = ctx.create(Notice, {
    id: ctx.newId(),
    reportId: report.id,
    departmentCode: report.departmentCode,
    kind,
    state: noticeLifecycle.table.initial,
    language: report.language,
    body: draftBody(kind, report.language, report.number, explanation),
    preparedById: null,
    signedById: null,
    sentAt: null,
    settledAt: null,
    reason: null,
  });
  if (report.applicantKind === 'ANONYMOUS') {
    ctx.move(notice, noticeLifecycle, 'giveUp');
    notice.reason = 'ANONYMOUS';
    notice.settledAt = ctx.now;
  }
  return ctx.save(notice);
}

/** The same, for whoever holds the report's id only. */
export async function oweNoticeOf(ctx: CommandContext, reportId: string, kind: NoticeKind): Promise<Notice> {
  const report = await ctx.lockWhere(Report, { id: reportId });
  if (!report) throw new Refusal('NOT_FOUND');
  return oweNotice(ctx, report, kind);
}
