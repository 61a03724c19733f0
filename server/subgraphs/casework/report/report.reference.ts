import { type RequestContext, rowsById } from '../../../kernel';
import { Report } from './report.entity';
import { mayReadReport } from './report.policy';
import { presentReport } from './report.present';
import type { ReportType } from './report.type';

/** Reports by id for the request, in one statement; null for unknown and unreadable ones alike. */
export function loadReport(ctx: RequestContext, id: string): Promise<ReportType | null> {
  const loader = ctx.loader<string, ReportType | null>('report', async (ids) => {
    const rows = await rowsById(ctx.read, Report, ids);
    return rows.map((row) =>
      row && mayReadReport(ctx.viewer, row).allowed ? presentReport(row, ctx.viewer) : null,
    );
  });
  return loader.load(id);
}

export function reportReferences(keys: readonly { id: string }[], ctx: RequestContext) {
  return Promise.all(keys.map(({ id }) => loadReport(ctx, id)));
}
