import { actionsOpenTo, type Viewer } from '../../../kernel';
import { staffStub } from '../stubs';
import { missingElements } from './bribery';
import type { Report } from './report.entity';
import { mayReadReport, reportActions } from './report.policy';
import { ReportType } from './report.type';

/** A report as the graph shows it to this viewer. Sealed columns have no way through here. */
export function presentReport(report: Report, viewer: Viewer): ReportType {
  const { id, number, state, channel, form, category, applicantKind, language, text, bribery, version } =
    report;
  const { receivedAt, registeredAt, warning, incomplete, impending, transferAt, urgent, envelopeState } =
    report;
  return Object.assign(new ReportType(), {
    id,
    number,
    state,
    department: { code: report.departmentCode },
    channel,
    form,
    category,
    applicantKind,
    language,
    receivedAt,
    registeredAt,
    receivedBy: staffStub(report.receivedById),
    text,
    bribery,
    missingElements: bribery ? missingElements(bribery) : [],
    warning,
    incomplete,
    impending,
    transferAt,
    urgent,
    envelopeState,
    // Before the vault has taken the envelope there is nobody it could tell of.
    applicant: report.pseudonym && envelopeState === 'OPENED' ? { id: report.pseudonym } : null,
    version,
    open: mayReadReport(viewer, report).allowed,
    viewerActions: actionsOpenTo(viewer, report, reportActions),
  });
}
