import { DateTime } from 'luxon';
import { command, type CommandContext, event, Refusal } from '../../../../kernel';
import { departmentOf, paperHead } from '../../reference/lookup';
import { note } from '../../report/note';
import { Report } from '../../report/report.entity';
import { Notice } from '../notice.entity';
import type { SignNoticeInput } from '../notice.inputs';
import { noticeLifecycle } from '../notice.lifecycle';
import { mayReadNotice, maySignNotice } from '../notice.policy';
import { noticeTitle } from '../templates';

/** Management signs; the vault addresses and sends. */
export const signNotice = command({
  name: 'signNotice',
  result: Notice,
  mayRead: mayReadNotice,
  async handle(ctx, { id, expectedVersion }: SignNoticeInput) {
    const notice = await ctx.lock(Notice, id, mayReadNotice, expectedVersion);
    ctx.require(maySignNotice(ctx.viewer, notice));
    ctx.move(notice, noticeLifecycle, 'sign');
    notice.signedById = ctx.viewer.id;
    await handOver(ctx, notice);
    await note(ctx, notice.reportId, 'notice.signed');
    return ctx.save(notice);
  },
});

async function handOver(ctx: CommandContext, notice: Notice): Promise<void> {
  const report = await ctx.manager.findOneBy(Report, { id: notice.reportId });
  if (!report?.pseudonym) throw new Refusal('NOT_FOUND');
  const { kind, language, body } = notice;
  const department = await departmentOf(ctx.manager, report.departmentCode);
  const day = DateTime.fromJSDate(ctx.now, { zone: department.timeZone }).toISODate()!;
  ctx.emit(
    event('notice.signed', report.pseudonym, {
      noticeId: notice.id,
      reportId: report.id,
      pseudonym: report.pseudonym,
      reference: report.number,
      language,
      title: noticeTitle(kind, language),
      body,
      signedBy: ctx.viewer.claims.name,
      department: await paperHead(ctx.manager, department, day, language),
    }),
  );
}
