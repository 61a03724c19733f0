import type { CommandContext } from '../../../kernel';
import { OralStatementProtocol } from '../protocol/protocol.entity';
import { departmentOf } from '../reference/lookup';
import { giveNumber } from '../report/giveNumber';
import type { Report } from '../report/report.entity';
import { CrbEntry } from './crbEntry.entity';
import { crbEntryLifecycle } from './crbEntry.lifecycle';

/** Enters a report triaged as criminal in the Crime Record Book, in the triage's own transaction (R24). */
export async function openCrbEntry(
  ctx: CommandContext,
  report: Report,
  offenceId: string | null,
): Promise<CrbEntry> {
  const department = await departmentOf(ctx.manager, report.departmentCode);
  return ctx.save(
    ctx.create(CrbEntry, {
      id: ctx.newId(),
      reportId: report.id,
      number: `CRB-${await giveNumber(ctx, 'crb', department)}`,
      state: crbEntryLifecycle.table.initial,
      departmentCode: report.departmentCode,
      offenceId,
      onlyGroundIsAnonymous: report.applicantKind === 'ANONYMOUS',
      warning: report.warning,
      unconfirmedMessage: await isUnconfirmed(ctx, report),
      erdrRequestedAt: null,
      erdrNumber: null,
      erdrBody: null,
      erdrRegisteredOn: null,
      lastReason: null,
      chargeOffGround: null,
    }),
  );
}

/** What nobody signed is a message, no statement: a call (C15), or words whose protocol never took effect (R44). */
async function isUnconfirmed(ctx: CommandContext, { form, protocolId }: Report): Promise<boolean> {
  if (form !== 'ORAL') return form === 'CALL';
  return !(await ctx.manager.existsBy(OralStatementProtocol, { id: protocolId!, state: 'EFFECTIVE' }));
}
