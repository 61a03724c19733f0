import { command, type CommandContext } from '../../../../kernel';
import { register } from '../../report/intake';
import type { WarningState } from '../../report/report.enums';
import { intakeOf } from '../../report/report.policy';
import { openTask } from '../../task/openTask';
import { OralStatementProtocol } from '../protocol.entity';
import type { AbandonProtocolInput, SignProtocolByOfficialInput } from '../protocol.inputs';
import { protocolLifecycle } from '../protocol.lifecycle';
import { mayAbandon, mayReadProtocol, maySignByOfficial } from '../protocol.policy';

/** The second signature: the protocol takes effect and its report is registered in the same moment (R20, R44). */
export const signProtocolByOfficial = command({
  name: 'signProtocolByOfficial',
  result: OralStatementProtocol,
  mayRead: mayReadProtocol,
  async handle(ctx, { id, expectedVersion }: SignProtocolByOfficialInput) {
    const protocol = await ctx.lock(OralStatementProtocol, id, mayReadProtocol, expectedVersion);
    ctx.require(maySignByOfficial(ctx.viewer, protocol));
    ctx.move(protocol, protocolLifecycle, 'signByOfficial');
    protocol.signedByOfficialAt = ctx.now;
    await becomeReport(ctx, protocol, 'CERTIFIED');
    ctx.record('protocol.effective', { type: 'OralStatementProtocol', id });
    return ctx.save(protocol);
  },
});

/** Broken off before both signed: not an effective statement, but a message all the same (R8, R44). */
export const abandonProtocol = command({
  name: 'abandonProtocol',
  result: OralStatementProtocol,
  mayRead: mayReadProtocol,
  async handle(ctx, { id, expectedVersion, reason }: AbandonProtocolInput) {
    const protocol = await ctx.lock(OralStatementProtocol, id, mayReadProtocol, expectedVersion);
    ctx.require(mayAbandon(ctx.viewer, protocol));
    ctx.move(protocol, protocolLifecycle, 'abandon');
    protocol.abandonReason = reason;
    await becomeReport(ctx, protocol, 'MISSING');
    ctx.record('protocol.abandoned', { type: 'OralStatementProtocol', id });
    return ctx.save(protocol);
  },
});

async function becomeReport(
  ctx: CommandContext,
  protocol: OralStatementProtocol,
  warning: WarningState,
): Promise<void> {
  const report = await register(ctx, {
    departmentCode: protocol.departmentCode,
    channel: 'ORAL_IN_PERSON',
    form: 'ORAL',
    category: protocol.category,
    applicantKind: 'NATURAL_PERSON',
    language: protocol.language,
    receivedAt: protocol.createdAt,
    text: protocol.text,
    bribery: protocol.bribery,
    warning,
    incomplete: false,
    impending: protocol.impending,
    transferAt: protocol.transferAt,
    protocolId: protocol.id,
    envelope: protocol.envelope,
    envelopeBinding: protocol.envelopeBinding,
  });
  protocol.reportId = report.id;
  protocol.envelope = null;
  if (warning === 'MISSING') await openTask(ctx, report, 'WARNING_DUE', intakeOf(report.departmentCode));
}
