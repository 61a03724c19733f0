import type { SelectQueryBuilder } from 'typeorm';
import { actionsOpenTo, allow, type Decision, refuse, type Viewer } from '../../../kernel';
import type { PartnerAgency } from './partnerAgency.entity';

/** Staff see every agency; an agency sees itself and no other. */
export function mayReadAgency(viewer: Viewer, { id }: PartnerAgency): Decision {
  if (!viewer.has('reference:read')) return refuse('MISSING_PERMISSION');
  return viewer.kind === 'staff' || viewer.agencyId === id ? allow() : refuse('NOT_FOUND');
}

/** The same as a condition on rows. */
export function scopeAgencies(
  query: SelectQueryBuilder<PartnerAgency>,
  viewer: Viewer,
): SelectQueryBuilder<PartnerAgency> {
  if (!viewer.has('reference:read')) return query.andWhere('1 = 0');
  if (viewer.kind === 'staff') return query;
  return query.andWhere('agency.id = :ownAgency', { ownAgency: viewer.agencyId ?? '' });
}

/** Entering agencies, and seeing the one that was just entered. */
export function mayManageAgencies(viewer: Viewer): Decision {
  return viewer.has('staff:manage') ? allow() : refuse('MISSING_PERMISSION');
}

export function mayDisableAgency(viewer: Viewer, { active }: PartnerAgency): Decision {
  const decision = mayManageAgencies(viewer);
  return decision.allowed && !active ? refuse('WRONG_STATE') : decision;
}

/** What the viewer may do to this agency; each act asks for the second factor besides. */
export function agencyActions(viewer: Viewer, agency: PartnerAgency): string[] {
  return actionsOpenTo(viewer, agency, { disablePartnerAgency: mayDisableAgency });
}
