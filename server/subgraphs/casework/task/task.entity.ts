import { Entity, Index } from 'typeorm';
import type { Role } from '../../../contracts/roles';
import { Instant, Recorded, Short } from '../../../kernel';
import type { TaskKind, TaskState } from './task.lifecycle';

/** Something a role of a department has to do or must know, taken by a person and then done. */
@Entity('task')
@Index(['state', 'role', 'departmentCode'])
@Index(['reportId'])
@Index(['escalatesAt'])
export class Task extends Recorded {
  @Short(24) kind: TaskKind;
  @Short(16) state: TaskState;
  @Short(32) role: Role;
  @Short(16) departmentCode: string;
  @Short(36) reportId: string;
  @Instant({ nullable: true }) dueAt: Date | null;
  @Short(36, { nullable: true }) takenById: string | null;
  /** When it goes up unless somebody has taken it; null where nobody is above. */
  @Instant({ nullable: true }) escalatesAt: Date | null;
  @Instant({ nullable: true }) escalatedAt: Date | null;
}
