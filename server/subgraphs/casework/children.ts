import { In, type ObjectLiteral } from 'typeorm';
import { Refusal, type RequestContext } from '../../kernel';
import type { ReportType } from './report/report.type';

const MOST_AT_ONCE = 20_000;

/**
 * The rows that belong to a report, for all reports of the request in one statement, oldest first; none where
 * the report is shown to somebody who may not open it, such as whoever only received it.
 * Refuses BAD_INPUT when the page asked for holds more than can be answered at once.
 */
export function childrenOf<E extends ObjectLiteral & { reportId: string }>(
  ctx: RequestContext,
  entity: new () => E,
  { id: reportId, open }: Pick<ReportType, 'id' | 'open'>,
): Promise<E[]> {
  if (!open) return Promise.resolve([]);
  const loader = ctx.loader<string, E[]>(`children:${entity.name}`, async (reportIds) => {
    const rows = await ctx.read.find(entity, {
      where: { reportId: In([...reportIds]) } as never,
      order: { createdAt: 'ASC', id: 'ASC' } as never,
      take: MOST_AT_ONCE + 1,
    });
    // Never a part as if it were the whole.
    if (rows.length > MOST_AT_ONCE) throw new Refusal('BAD_INPUT', {}, { first: 'TOO_LARGE' });
    const byReport = new Map<string, E[]>(reportIds.map((id) => [id, []]));
    for (const row of rows) byReport.get(row.reportId)?.push(row);
    return reportIds.map((id) => byReport.get(id) ?? []);
  });
  return loader.load(reportId);
}
