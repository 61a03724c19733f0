import { DateTime } from 'luxon';
import { renderCoupon } from '../../../documents';
import { type FileMaker, Refusal } from '../../../kernel';
import { departmentOf, paperHead, staffOf } from '../reference/lookup';
import { checkCodeOf } from '../../../contracts/checkCode';
import { Report } from './report.entity';
import { mayAcknowledge } from './report.policy';

/** R65-R68: the notification coupon of a registered report, in the applicant's language. */
export const couponFile: FileMaker = async (ctx, reportId) => {
  const report = await ctx.read.findOneBy(Report, { id: reportId });
  if (!report || !mayAcknowledge(ctx.viewer, report).allowed) throw new Refusal('NOT_FOUND');
  const { language } = report;
  const department = await departmentOf(ctx.read, report.departmentCode);
  const day = DateTime.fromJSDate(report.registeredAt, { zone: department.timeZone }).toISODate()!;
  await ctx.audit({ action: 'report.couponPrinted', subject: { type: 'Report', id: report.id } });
  const { name, position, workPhone } = await staffOf(ctx.read, report.receivedById);
  const body = await renderCoupon({
    language,
    timeZone: department.timeZone,
    body: await paperHead(ctx.read, department, day, language),
    registrationNumber: report.number,
    receivedAt: report.receivedAt,
    registeredAt: report.registeredAt,
    receivedBy: { name, position, workPhone },
    checkCode: checkCodeOf(ctx.keys.secret('checkCode'), report.id),
  });
  return { contentType: 'application/pdf', filename: `coupon-${report.number}.pdf`, body };
};
