import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Role } from '../../../contracts/roles';
import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import type { Report } from './report.entity';
import { type ReportAction, reportLifecycle } from './report.lifecycle';

/** Reports about the service's own employees are the own-security unit's alone (R19). */
const OWN_SECURITY_DEPARTMENT = 'OSU';

export function departmentFor(category: string | null, wanted: string): string {
  return category === 'OWN_STAFF_MISCONDUCT' ? OWN_SECURITY_DEPARTMENT : wanted;
}

/** Who leads the work on a department's reports: for own-staff reports it is the head of the service (R19, R21). */
export function managementOf(departmentCode: string): Role {
  return departmentCode === OWN_SECURITY_DEPARTMENT ? 'HEAD_OF_SERVICE' : 'MANAGEMENT';
}

/** Who takes a department's reports in and settles what intake left open. */
export function intakeOf(departmentCode: string): Role {
  return departmentCode === OWN_SECURITY_DEPARTMENT ? 'OWN_SECURITY' : 'DUTY_OFFICER';
}

/** Who reviews a department's reports as procedural officer, and is told what becomes of their referrals (R19, R22). */
export function reviewerOf(departmentCode: string): Role {
  return departmentCode === OWN_SECURITY_DEPARTMENT ? 'OWN_SECURITY' : 'PROCEDURAL_OFFICER';
}

export function mayReadReport(viewer: Viewer, report: Pick<Report, 'departmentCode'>): Decision {
  if (viewer.kind !== 'staff' || !viewer.has('report:read')) return refuse('MISSING_PERMISSION');
  if (report.departmentCode === OWN_SECURITY_DEPARTMENT) {
    return viewer.has('report:readOwnStaff') ? allow() : refuse('NOT_FOUND');
  }
  return viewer.reaches(report.departmentCode) ? allow() : refuse('NOT_FOUND');
}

/** The reports `mayReadReport` allows, as a query: the same rule as one SQL predicate. */
export function reportsInScope(manager: EntityManager, viewer: Viewer): SelectQueryBuilder<Report> {
  const query = manager.createQueryBuilder<Report>('report', 'report');
  return withinScope(query, viewer, 'report');
}

/** Narrows a query to the reports in scope; `alias` is the alias of the joined or selected report. */
export function withinScope<E extends object>(
  query: SelectQueryBuilder<E>,
  viewer: Viewer,
  alias: string,
): SelectQueryBuilder<E> {
  if (viewer.kind !== 'staff' || !viewer.has('report:read')) return query.andWhere('1 = 0');
  if (!viewer.has('report:readOwnStaff')) {
    query.andWhere(`${alias}.departmentCode <> :ownSecurity`, { ownSecurity: OWN_SECURITY_DEPARTMENT });
  }
  const { departments } = viewer.claims;
  if (departments.includes('*')) return query;
  const reach = viewer.has('report:readOwnStaff') ? [...departments, OWN_SECURITY_DEPARTMENT] : departments;
  return reach.length > 0
    ? query.andWhere(`${alias}.departmentCode IN (:...reach)`, { reach })
    : query.andWhere('1 = 0');
}

function step(
  permission: Parameters<Viewer['has']>[0],
  action: ReportAction,
  guard: (viewer: Viewer, report: Report) => Decision = allow,
): Policy<Report> {
  return (viewer, report) => {
    const readable = mayReadReport(viewer, report);
    if (!readable.allowed) return readable;
    if (!viewer.has(permission)) return refuse('MISSING_PERMISSION');
    if (!reportLifecycle.can(report.state, action)) return refuse('WRONG_STATE');
    return guard(viewer, report);
  };
}

/** R22: the second step belongs to another person than the first. */
const anotherPerson: Policy<Report> = (viewer, report) =>
  report.reviewedById === viewer.id ? refuse('SAME_PERSON') : allow();

export const mayReview = step('report:review', 'review');
export const mayApproveReview = step('report:manage', 'approveReview', anotherPerson);
export const mayReturnReview = step('report:manage', 'returnReview', anotherPerson);
export const mayClassifyAsCriminal = step('report:manage', 'classifyAsCriminal');
export const mayClassifyAsNonCriminal = step('report:manage', 'classifyAsNonCriminal');
export const mayReturnWithExplanation = step('report:manage', 'returnWithExplanation');

export const mayRegister = (viewer: Viewer): Decision =>
  viewer.kind === 'staff' && viewer.has('report:register') ? allow() : refuse('MISSING_PERMISSION');

/** Intake corrects an identity the vault sent back; nobody else holds the paper. */
export const mayCorrectIdentity: Policy<Report> = (viewer, report) => {
  const readable = mayReadReport(viewer, report);
  if (!readable.allowed) return readable;
  if (!viewer.has('report:register')) return refuse('MISSING_PERMISSION');
  return report.envelopeState === 'REJECTED' ? allow() : refuse('WRONG_STATE');
};

/** Whoever received a report may have its acknowledgement again and print its coupon (R65-R68), nobody else. */
export const mayAcknowledge: Policy<Report> = (viewer, report) => {
  if (viewer.kind !== 'staff' || !viewer.has('report:register')) return refuse('MISSING_PERMISSION');
  return report.receivedById === viewer.id ? allow() : refuse('NOT_FOUND');
};

/** A warning that was missing is certified later, by the applicant's signature before intake (R48). */
export const mayCertifyWarning: Policy<Report> = (viewer, report) => {
  const readable = mayReadReport(viewer, report);
  if (!readable.allowed) return readable;
  if (!viewer.has('report:register')) return refuse('MISSING_PERMISSION');
  const due = report.warning === 'MISSING' && report.applicantKind !== 'ANONYMOUS';
  return due ? allow() : refuse('WRONG_STATE');
};

/** Everything that may be done to a report, by the name of its mutation. */
export const reportActions: Record<string, Policy<Report>> = {
  reviewReport: mayReview,
  approveReview: mayApproveReview,
  returnReview: mayReturnReview,
  classifyAsCriminal: mayClassifyAsCriminal,
  classifyAsNonCriminal: mayClassifyAsNonCriminal,
  returnWithExplanation: mayReturnWithExplanation,
  correctIdentity: mayCorrectIdentity,
  certifyWarning: mayCertifyWarning,
  printCoupon: mayAcknowledge,
};
