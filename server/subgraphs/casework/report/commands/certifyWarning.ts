import { command } from '../../../../kernel';
import { CrbEntry } from '../../crb/crbEntry.entity';
import { settleTasks } from '../../task/openTask';
import { note } from '../note';
import { Report } from '../report.entity';
import type { CertifyWarningInput } from '../report.inputs';
import { mayCertifyWarning, mayReadReport } from '../report.policy';

/** The applicant has signed the warning after all: the statement may now lead to the ERDR (R48). */
export const certifyWarning = command({
  name: 'certifyWarning',
  result: Report,
  mayRead: mayReadReport,
  async handle(ctx, { id, expectedVersion }: CertifyWarningInput) {
    const report = await ctx.lock(Report, id, mayReadReport, expectedVersion);
    ctx.require(mayCertifyWarning(ctx.viewer, report));
    report.warning = 'CERTIFIED';
    const entry = await ctx.lockWhere(CrbEntry, { reportId: id });
    if (entry) {
      entry.warning = 'CERTIFIED';
      await ctx.save(entry);
    }
    await settleTasks(ctx, id, 'WARNING_DUE');
    await note(ctx, id, 'report.warningCertified');
    return ctx.save(report);
  },
});
