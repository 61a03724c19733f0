import type { EventPayloads } from '../../../contracts/events';
import type { CommandContext } from '../../../kernel';
import { CourtAct } from './courtAct.entity';

/** Puts a court act on the worklist. The same act told twice under two identifiers counts once. */
export async function takeCourtAct(
  ctx: CommandContext,
  told: EventPayloads['courtAct.recorded'],
): Promise<void> {
  const { courtActId, reportId, alias, actNumber } = told;
  const known = await ctx.lockWhere(CourtAct, { sourceReportId: reportId, actNumber });
  if (known) {
    ctx.record('courtAct.repeated', { type: 'CourtAct', id: known.id });
    return;
  }
  const act = await ctx.save(
    ctx.create(CourtAct, {
      id: courtActId,
      actNumber,
      kind: told.kind,
      inForceOn: told.inForceOn,
      offenceCode: told.offenceCode,
      gravity: told.gravity,
      isCorruption: told.isCorruption,
      departmentCode: told.departmentCode,
      personAlias: alias,
      language: told.language,
      sourceReportId: reportId,
    }),
  );
  ctx.record('courtAct.received', { type: 'CourtAct', id: act.id }, { kind: act.kind });
}
