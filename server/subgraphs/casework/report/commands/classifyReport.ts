import { command } from '../../../../kernel';
import { openCrbEntry } from '../../crb/openCrbEntry';
import { offenceOf } from '../../reference/lookup';
import { note } from '../note';
import { Report } from '../report.entity';
import type { ClassifyAsCriminalInput, ClassifyAsNonCriminalInput } from '../report.inputs';
import { reportLifecycle } from '../report.lifecycle';
import { mayClassifyAsCriminal, mayClassifyAsNonCriminal, mayReadReport } from '../report.policy';

/** R23-R25: CRIMINAL, and with it the entry in the Crime Record Book under a number of its own. */
export const classifyAsCriminal = command({
  name: 'classifyAsCriminal',
  result: Report,
  mayRead: mayReadReport,
  async handle(ctx, { id, expectedVersion, offenceId }: ClassifyAsCriminalInput) {
    const report = await ctx.lock(Report, id, mayReadReport, expectedVersion);
    ctx.require(mayClassifyAsCriminal(ctx.viewer, report));
    if (offenceId) await offenceOf(ctx.manager, offenceId);
    ctx.move(report, reportLifecycle, 'classifyAsCriminal');
    await openCrbEntry(ctx, report, offenceId ?? null);
    await note(ctx, id, 'report.classifiedAsCriminal');
    return ctx.save(report);
  },
});

/** R23, R24: NON_CRIMINAL, and no entry in the Crime Record Book. */
export const classifyAsNonCriminal = command({
  name: 'classifyAsNonCriminal',
  result: Report,
  mayRead: mayReadReport,
  async handle(ctx, { id, expectedVersion }: ClassifyAsNonCriminalInput) {
    const report = await ctx.lock(Report, id, mayReadReport, expectedVersion);
    ctx.require(mayClassifyAsNonCriminal(ctx.viewer, report));
    ctx.move(report, reportLifecycle, 'classifyAsNonCriminal');
    await note(ctx, id, 'report.classifiedAsNonCriminal');
    return ctx.save(report);
  },
});
