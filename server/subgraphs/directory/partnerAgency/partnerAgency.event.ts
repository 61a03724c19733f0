import { type DomainEvent, event } from '../../../kernel';
import type { PartnerAgency } from './partnerAgency.entity';

/** Tells others of an agency as it is now. Only after it was saved: the version orders the copies. */
export function agencyPublished(agency: PartnerAgency): DomainEvent {
  const { id, version, clientId, code, kind, nameKk, nameRu, nameEn, active } = agency;
  return event('reference.published', `agency:${id}`, {
    kind: 'agency',
    key: id,
    version,
    data: { clientId, agencyId: id, code, kind, nameKk, nameRu, nameEn, active },
  });
}
