import { type DomainEvent, event } from '../../../kernel';
import type { StaffMember } from './staffMember.entity';

/** Tells others of an account as it is now. Only after it was saved: the version orders the copies. */
export function staffPublished(member: StaffMember): DomainEvent {
  const { id, version, account, name, position, workPhone, roles, departments } = member;
  const { temporaryRoles, departmentCode, disabled, language, clearedUntil } = member;
  return event('reference.published', `staff:${id}`, {
    kind: 'staff',
    key: id,
    version,
    data: {
      account,
      staffId: id,
      name,
      position,
      workPhone,
      roles,
      temporaryRoles,
      departments,
      departmentCode,
      disabled,
      language,
      clearedUntil,
    },
  });
}
