import { type RequestContext, rowsById } from '../../../kernel';
import { RewardCase } from './rewardCase.entity';
import { mayReadCase } from './rewardCase.policy';
import { presentCase } from './rewardCase.present';
import type { RewardCaseType } from './rewardCase.type';

/** Cases by id for other parts of the graph; null for unknown and closed ones alike. */
export async function rewardCaseReferences(
  keys: readonly { id: string }[],
  ctx: RequestContext,
): Promise<(RewardCaseType | null)[]> {
  const rows = await rowsById(
    ctx.read,
    RewardCase,
    keys.map(({ id }) => id),
  );
  return rows.map((row) => (row && mayReadCase(ctx.viewer, row).allowed ? presentCase(row) : null));
}
