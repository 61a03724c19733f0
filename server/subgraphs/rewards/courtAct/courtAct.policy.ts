import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { allow, type Decision, refuse, type Viewer } from '../../../kernel';
import { categoryOf } from '../schedule/rewardCategory';
import { CourtAct } from './courtAct.entity';
import { establishesOffence } from './grounds';

/** Court acts waiting for a case are the secretary's, within the departments in reach. */
export function mayReadCourtAct(viewer: Viewer, act: Pick<CourtAct, 'departmentCode'>): Decision {
  if (viewer.kind !== 'staff' || !viewer.has('reward:prepare')) return refuse('MISSING_PERMISSION');
  return viewer.reaches(act.departmentCode) ? allow() : refuse('NOT_FOUND');
}

/** The acts `mayReadCourtAct` allows, as a query: the same rule as one SQL predicate. */
export function courtActsInScope(manager: EntityManager, viewer: Viewer): SelectQueryBuilder<CourtAct> {
  const query = manager.createQueryBuilder(CourtAct, 'act');
  const { departments } = viewer.claims;
  if (viewer.kind !== 'staff' || !viewer.has('reward:prepare')) return query.where('1 = 0');
  if (departments.includes('*')) return query.where('1 = 1');
  return departments.length > 0
    ? query.where('act.departmentCode IN (:...departments)', { departments })
    : query.where('1 = 0');
}

/**
 * Whether a case may be opened from the act today (`YYYY-MM-DD`): it is in force, and either establishes an
 * offence there is a reward for (R76, R78) or ends the matter without one.
 */
export function mayOpenCase(viewer: Viewer, act: CourtAct, today: string): Decision {
  const readable = mayReadCourtAct(viewer, act);
  if (!readable.allowed) return readable;
  if (act.inForceOn > today) return refuse('COURT_ACT_NOT_IN_FORCE');
  if (establishesOffence(act.kind) && categoryOf(act) === null) return refuse('NO_REWARD_CATEGORY');
  return allow();
}
