import { command } from '../../../../kernel';
import { openDepartmentOf } from '../../reference/lookup';
import type { ApplicantKind, WarningState } from '../report.enums';
import { Report } from '../report.entity';
import type { RegisterReportInput } from '../report.inputs';
import { intakeOf, mayAcknowledge, mayRegister } from '../report.policy';
import { takeEnvelope } from '../envelope';
import { register } from '../intake';
import { openTask } from '../../task/openTask';

/** R37: these come with confirming documents; without, they are registered as incomplete. */
const WITH_DOCUMENTS: readonly ApplicantKind[] = ['LEGAL_PERSON', 'STATE_BODY_OFFICIAL'];

/** R47-R50: who is warned. Nobody to warn behind an anonymous report. */
function warningOf(input: RegisterReportInput): WarningState {
  if (input.applicantKind === 'STATE_BODY_OFFICIAL') return 'EXEMPT';
  // A call carries no signature that could certify it (C15).
  return input.warningCertified && input.channel !== 'CALL_CENTRE' ? 'CERTIFIED' : 'MISSING';
}

/** Takes in a written statement or a call and registers it at once (R7, R20, R21). */
export const registerReport = command({
  name: 'registerReport',
  result: Report,
  mayRead: mayAcknowledge,
  async handle(ctx, input: RegisterReportInput) {
    ctx.require(mayRegister(ctx.viewer));
    await openDepartmentOf(ctx.manager, input.departmentCode);
    const report = await register(ctx, {
      departmentCode: input.departmentCode,
      channel: input.channel,
      form: input.channel === 'POST' ? 'WRITTEN' : 'CALL',
      category: input.category ?? null,
      applicantKind: input.applicantKind,
      language: input.language,
      receivedAt: input.receivedAt ?? ctx.now,
      text: input.text,
      bribery: input.bribery ?? null,
      warning: warningOf(input),
      incomplete: WITH_DOCUMENTS.includes(input.applicantKind) && input.confirmingDocuments === 0,
      impending: input.impending,
      transferAt: input.transferAt ?? null,
      protocolId: null,
      envelope: input.envelope ? await takeEnvelope(ctx, input.envelope, input.idempotencyKey) : null,
      envelopeBinding: input.idempotencyKey,
    });
    if (report.warning === 'MISSING' && report.applicantKind !== 'ANONYMOUS') {
      await openTask(ctx, report, 'WARNING_DUE', intakeOf(report.departmentCode));
    }
    return report;
  },
});
