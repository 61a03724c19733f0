import { Entity, Index } from 'typeorm';
import { Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import { SealedTexts } from '../person/sealedTexts';
import type { MergeState } from './personMerge.lifecycle';

/** Two pseudonyms found to be one person. Nothing is moved between them, so that it can be undone. */
@Entity('person_merge')
@Index(['recordId'])
@Index(['otherRecordId'])
@Index(['personId', 'otherPersonId'])
@Index(['otherPersonId'])
export class PersonMerge extends Recorded {
  @Short(36) recordId: string;
  @Short(36) personId: string;
  @Whole() keyVersion: number;
  @Short(36) otherRecordId: string;
  @Short(36) otherPersonId: string;
  @Short(16) state: MergeState;
  @Instant() proposedAt: Date;
  @Short(36) proposedById: string;
  @Short(36, { nullable: true }) decidedById: string | null;
  @Short(36, { nullable: true }) undoProposedById: string | null;
  @Short(36, { nullable: true }) undoneById: string | null;
  @Long() reason: string;
  @Long({ nullable: true }) undoReason: string | null;
}

export const mergeTexts = new SealedTexts('person_merge', 'PersonMerge', ['reason', 'undoReason']);
