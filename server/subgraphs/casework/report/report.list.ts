import { registerEnumType } from 'type-graphql';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { PageOrder, Viewer } from '../../../kernel';
import type { Report } from './report.entity';
import type { ReportFilter } from './report.inputs';
import { reportsInScope } from './report.policy';

/** How a list of reports may be sorted: indexed plain columns only. */
export const ReportSort = {
  REGISTERED_AT_DESC: 'REGISTERED_AT_DESC',
  REGISTERED_AT_ASC: 'REGISTERED_AT_ASC',
  NUMBER_ASC: 'NUMBER_ASC',
  NUMBER_DESC: 'NUMBER_DESC',
} as const;
registerEnumType(ReportSort, { name: 'ReportSort', description: 'How a list of reports is sorted.' });

export function reportOrder(sort: keyof typeof ReportSort): PageOrder {
  const direction = sort.endsWith('_ASC') ? 'ASC' : 'DESC';
  return { column: sort.startsWith('NUMBER') ? 'number' : 'registeredAt', direction };
}

/** The viewer's reports, narrowed by the filter. */
export function filteredReports(
  manager: EntityManager,
  viewer: Viewer,
  filter: ReportFilter,
): SelectQueryBuilder<Report> {
  const query = reportsInScope(manager, viewer);
  const { states, urgent, departmentCode, channel, number, registeredFrom, registeredTo } = filter;
  if (states && states.length > 0) query.andWhere('report.state IN (:...states)', { states });
  if (typeof urgent === 'boolean') query.andWhere('report.urgent = :urgent', { urgent });
  if (departmentCode) query.andWhere('report.departmentCode = :departmentCode', { departmentCode });
  if (channel) query.andWhere('report.channel = :channel', { channel });
  if (number) {
    const beginning = number.toUpperCase().replace(/[%_\\]/g, '');
    query.andWhere('report.number LIKE :beginning', { beginning: `${beginning}%` });
  }
  if (registeredFrom) query.andWhere('report.registeredAt >= :from', { from: registeredFrom.toISOString() });
  if (registeredTo) query.andWhere('report.registeredAt < :to', { to: registeredTo.toISOString() });
  return query;
}
