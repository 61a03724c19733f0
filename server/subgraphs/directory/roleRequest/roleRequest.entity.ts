import { Entity, Index } from 'typeorm';
import type { Language } from '../../../contracts/refusals';
import type { Role } from '../../../contracts/roles';
import { Day, Instant, Json, Recorded, RowSeal, Short, Whole } from '../../../kernel';
import type { RoleRequestState } from './roleRequest.lifecycle';

export type RoleRequestKind = 'NEW_ACCOUNT' | 'OTHER_RIGHTS' | 'OPEN_AGAIN';

/** What one person asks for an account, waiting for another to confirm it. */
@Entity('role_request')
@Index(['state', 'expiresAt'])
@Index(['createdAt', 'id'])
export class RoleRequest extends Recorded {
  @Short(16) kind: RoleRequestKind;
  @Short(16) state: RoleRequestState;
  /** Whose account; of a new one, the id it will have. */
  @Short(36) staffId: string;
  /** Version of the account when this was asked; a change since makes the request void. */
  @Whole({ nullable: true }) staffVersion: number | null;
  @Short(32) account: string;
  @Short(200) name: string;
  @Short(200) position: string;
  @Short(16) workPhone: string;
  @Short(254, { nullable: true }) email: string | null;
  @Short(36) departmentCode: string;
  @Short(2) language: Language;
  @Json() roles: Role[];
  @Json() departments: string[];
  @Day({ nullable: true }) clearedUntil: string | null;
  @Short(36) requestedById: string;
  /** Machine time, as that of every deadline that guards rights. */
  @Instant() expiresAt: Date;
  @Short(36, { nullable: true }) decidedById: string | null;
  @Instant({ nullable: true }) decidedAt: Date | null;
  @Short(500, { nullable: true }) reason: string | null;
  @Short(64) mac: string;
}

/** Nobody makes a colleague's request, or another one of it, by writing into the table. */
export const roleRequestSeal = new RowSeal<RoleRequest>('role_request', [
  'id',
  'kind',
  'state',
  'staffId',
  'staffVersion',
  'account',
  'name',
  'departmentCode',
  'roles',
  'departments',
  'clearedUntil',
  'requestedById',
  'expiresAt',
]);
