import { Entity, Index } from 'typeorm';
import { Instant, Json, Recorded, Short, Whole } from '../../../kernel';
import type { KeyRotationState } from './keyRotation.lifecycle';

/** KEK: what wraps all others; DATA: of every person; INDEX: of blind indexes; SEALING: what clients seal to. */
export const rotationKinds = ['KEK', 'DATA', 'INDEX', 'SEALING'] as const;
export type RotationKind = (typeof rotationKinds)[number];

/** A rotation goes over its rows twice: whoever wrote meanwhile may have used the key from before. */
export type RotationPhase = 'BEGIN' | 'FIRST' | 'SECOND';

@Entity('key_rotation')
@Index(['openKind'], { unique: true })
@Index(['state', 'kind'])
@Index(['createdAt', 'id'])
export class KeyRotation extends Recorded {
  @Short(16) kind: RotationKind;
  @Short(16) state: KeyRotationState;
  /** The kind, as long as one that somebody asked for is not over: there is one of each at a time. */
  @Short(16, { nullable: true }) openKind: RotationKind | null;
  @Short() requestedById: string;
  @Short(64, { nullable: true }) approvedById: string | null;
  @Short(16) phase: RotationPhase;
  /** The last row that was dealt with; rows are taken in the order of their ids. */
  @Short(64) cursor: string;
  /** When the phase began; machine time. */
  @Instant() phaseAt: Date;
  /** Keys or rows dealt with so far. */
  @Whole() done: number;
  /** Keys or persons that were passed over at the end because something of theirs does not open. */
  @Whole() skipped: number;
  /** Their names, as the audit has them: as many as fit a page. */
  @Json({ nullable: true }) passedOver: string[] | null;
  @Instant({ nullable: true }) finishedAt: Date | null;
}
