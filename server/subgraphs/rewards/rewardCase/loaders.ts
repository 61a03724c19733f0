import type { EntityTarget, FindOptionsOrder, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { In } from 'typeorm';
import { type RequestContext, rowsById } from '../../../kernel';
import { CommitteeSession } from '../committee/committeeSession.entity';
import { RewardVote } from '../committee/rewardVote.entity';
import { CourtAct } from '../courtAct/courtAct.entity';
import { RewardNotice } from '../notice/rewardNotice.entity';
import { Payout } from '../payout/payout.entity';
import type { CaseFile } from './caseFile';
import type { RewardCase } from './rewardCase.entity';
import { RewardEvent } from './rewardEvent.entity';

/** What belongs to a case, each kind in one statement for all cases of a request. */
export function courtActOf(ctx: RequestContext, { courtActId }: RewardCase): Promise<CourtAct | null> {
  return ctx
    .loader<string, CourtAct | null>('courtAct', (ids) => rowsById(ctx.read, CourtAct, ids))
    .load(courtActId);
}

export function noticesOf(ctx: RequestContext, { id }: RewardCase): Promise<RewardNotice[]> {
  return listsBy(ctx, RewardNotice, 'caseId', { createdAt: 'ASC' }).load(id);
}

export function timelineOf(ctx: RequestContext, { id }: RewardCase): Promise<RewardEvent[]> {
  return listsBy(ctx, RewardEvent, 'caseId', { seq: 'ASC' }).load(id);
}

export async function fileOf(ctx: RequestContext, rewardCase: RewardCase): Promise<CaseFile> {
  const { id, sessionId } = rewardCase;
  const [session, votes, payouts] = await Promise.all([
    sessionId ? sessions(ctx).load(sessionId) : null,
    sessionId ? listsBy(ctx, RewardVote, 'sessionId', { createdAt: 'ASC', id: 'ASC' }).load(sessionId) : [],
    listsBy(ctx, Payout, 'caseId', {}).load(id),
  ]);
  return { rewardCase, session, votes, payout: payouts[0] ?? null };
}

function sessions(ctx: RequestContext) {
  return ctx.loader<string, CommitteeSession | null>('session', (ids) =>
    rowsById(ctx.read, CommitteeSession, ids),
  );
}

function listsBy<E extends ObjectLiteral>(
  ctx: RequestContext,
  entity: EntityTarget<E> & { name: string },
  column: keyof E & string,
  order: FindOptionsOrder<E>,
) {
  return ctx.loader<string, E[]>(`${entity.name}.${column}`, async (keys) => {
    const where = { [column]: In([...new Set(keys)]) } as FindOptionsWhere<E>;
    const rows = await ctx.read.find(entity, { where, order });
    return keys.map((key) => rows.filter((row) => row[column] === key));
  });
}
