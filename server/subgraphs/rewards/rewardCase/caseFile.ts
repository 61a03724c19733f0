import type { EntityManager } from 'typeorm';
import { CommitteeSession } from '../committee/committeeSession.entity';
import { RewardVote } from '../committee/rewardVote.entity';
import { Payout } from '../payout/payout.entity';
import type { RewardCase } from './rewardCase.entity';

/** A case with what policies look at beside it. */
export interface CaseFile {
  rewardCase: RewardCase;
  /** The current or last session; null before the first. */
  session: CommitteeSession | null;
  /** The votes of that session. */
  votes: RewardVote[];
  payout: Payout | null;
}

/** Reads the file of a case a command holds locked. */
export async function openFile(manager: EntityManager, rewardCase: RewardCase): Promise<CaseFile> {
  const { id, sessionId } = rewardCase;
  const session = sessionId === null ? null : await manager.findOneBy(CommitteeSession, { id: sessionId });
  const votes = sessionId === null ? [] : await manager.findBy(RewardVote, { sessionId });
  const payout = await manager.findOneBy(Payout, { caseId: id });
  return { rewardCase, session, votes, payout };
}
