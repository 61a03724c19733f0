import { Entity, Index } from 'typeorm';
import type { Role } from '../../../contracts/roles';
import { Instant, Json, Recorded, RowSeal, Short, Whole } from '../../../kernel';
import type { BreakGlassState } from './breakGlass.lifecycle';

/**
 * What may be lent: work that must not stop. Never a role that sees identities, holds their keys, keeps watch, or
 * moves money.
 */
export const lendableRoles: readonly Role[] = [
  'DUTY_OFFICER',
  'CALL_OPERATOR',
  'PROCEDURAL_OFFICER',
  'MANAGEMENT',
  'SYS_ADMIN',
];

/** A role lent to a named account in an emergency. All its times but `createdAt` are machine time. */
@Entity('break_glass')
@Index(['state', 'createdAt'])
@Index(['createdAt', 'id'])
export class BreakGlass extends Recorded {
  @Short(16) state: BreakGlassState;
  /** Who gets the role. */
  @Short(36) staffId: string;
  @Short(32) role: Role;
  @Whole() hours: number;
  @Short(500) reason: string;
  @Short(36) requestedById: string;
  /** Until when somebody may open it. */
  @Instant() expiresAt: Date;
  @Short(36, { nullable: true }) openedById: string | null;
  @Instant({ nullable: true }) openedAt: Date | null;
  @Instant({ nullable: true }) endsAt: Date | null;
  /** Who ended it; null where its clock did. */
  @Short(36, { nullable: true }) endedById: string | null;
  @Instant({ nullable: true }) endedAt: Date | null;
  /** Custodians who have said that they know of it. */
  @Json() seenBy: string[];
  @Short(64) mac: string;
}

export const breakGlassSeal = new RowSeal<BreakGlass>('break_glass', [
  'id',
  'state',
  'staffId',
  'role',
  'hours',
  'reason',
  'requestedById',
  'expiresAt',
  'openedById',
  'endsAt',
  'seenBy',
]);
