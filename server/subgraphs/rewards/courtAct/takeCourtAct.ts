import type { EventPayloads } from '../../../contracts/events';
import type { CommandContext } from '../../../kernel';
import { CourtAct } from './courtAct.entity';

type Told = EventPayloads['courtAct.recorded'];

/**
 * Puts a court act on the worklist. The same act told again counts once; if it says something else now, the
 * record follows it, and a payment that rests on it stops (see `mayMoveMoney`).
 */
export async function takeCourtAct(ctx: CommandContext, told: Told): Promise<void> {
  const { reportId: sourceReportId, actNumber } = told;
  const known = await ctx.lockWhere(CourtAct, { sourceReportId, actNumber });
  const act = await ctx.save(Object.assign(known ?? newAct(ctx, told), contentOf(told)));
  ctx.record(
    known ? 'courtAct.receivedAgain' : 'courtAct.received',
    { type: 'CourtAct', id: act.id },
    { kind: act.kind },
  );
}

function newAct(
  ctx: CommandContext,
  { courtActId: id, reportId, alias, actNumber, language }: Told,
): CourtAct {
  return ctx.create(CourtAct, { id, sourceReportId: reportId, actNumber, personAlias: alias, language });
}

function contentOf({ kind, inForceOn, offenceCode, gravity, isCorruption, departmentCode }: Told) {
  return { kind, inForceOn, offenceCode, gravity, isCorruption, departmentCode };
}
