import { Field, ID, Int, ObjectType } from 'type-graphql';
import { actionsOpenTo, type Viewer } from '../../../kernel';
import { enumOf, presented } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import { mergeTexts, type PersonMerge } from './personMerge.entity';
import { mergeLifecycle } from './personMerge.lifecycle';
import { mergeActions } from './personMerge.policy';

export const MergeStateEnum = enumOf('PersonMergeState', 'Where a merge stands.', mergeLifecycle.states, {
  UNDO_PROPOSED: 'It stands; one person holds it to be a mistake.',
});

@ObjectType({ description: 'Why, opened for you. Each look is in the audit.' })
export class PersonMergeTexts {
  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true })
  undoReason: string | null;
}

@ObjectType('PersonMerge', { description: 'Two pseudonyms found to be one person.' })
export class PersonMergeType {
  row: PersonMerge;

  @Field(() => ID)
  id: string;

  @Field(() => MergeStateEnum)
  state: string;

  @Field(() => ID)
  personId: string;

  @Field(() => ID)
  otherPersonId: string;

  @Field()
  proposedAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  proposedBy: StaffMemberRef | null;

  @Field(() => StaffMemberRef, { nullable: true })
  decidedBy: StaffMemberRef | null;

  @Field(() => StaffMemberRef, { nullable: true })
  undoProposedBy: StaffMemberRef | null;

  @Field(() => StaffMemberRef, { nullable: true })
  undoneBy: StaffMemberRef | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

@ObjectType({ description: 'The outcome of an act on a merge.' })
export class PersonMergePayload {
  @Field(() => PersonMergeType)
  merge: PersonMergeType;
}

export function presentMerge(viewer: Viewer, row: PersonMerge): PersonMergeType {
  return presented(PersonMergeType, row, mergeTexts.columns, {
    proposedBy: staffMember(row.proposedById),
    decidedBy: staffMember(row.decidedById),
    undoProposedBy: staffMember(row.undoProposedById),
    undoneBy: staffMember(row.undoneById),
    viewerActions: actionsOpenTo(viewer, row, mergeActions),
  });
}
