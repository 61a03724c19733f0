import { Field, ID, Int, ObjectType } from 'type-graphql';
import { actionsOpenTo, type Viewer } from '../../../kernel';
import { enumOf, presented } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import type { IdentityCorrection } from './identityCorrection.entity';
import { correctionLifecycle } from './identityCorrection.lifecycle';
import { correctionActions } from './identityCorrection.policy';

export const CorrectionStateEnum = enumOf(
  'IdentityCorrectionState',
  'Where the correction of an identity stands.',
  correctionLifecycle.states,
);

@ObjectType({ description: 'Why, opened for you. Each look is in the audit.' })
export class IdentityCorrectionTexts {
  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType('IdentityCorrection', {
  description: 'That an identity was corrected, by whom and why. What it was and is stands in no field.',
})
export class IdentityCorrectionType {
  row: IdentityCorrection;

  @Field(() => ID)
  id: string;

  @Field(() => CorrectionStateEnum)
  state: string;

  @Field()
  proposedAt: Date;

  @Field(() => StaffMemberRef, { nullable: true })
  proposedBy: StaffMemberRef | null;

  @Field(() => StaffMemberRef, { nullable: true })
  decidedBy: StaffMemberRef | null;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

@ObjectType({ description: 'The outcome of an act on a correction.' })
export class IdentityCorrectionPayload {
  @Field(() => IdentityCorrectionType)
  correction: IdentityCorrectionType;
}

export function presentCorrection(viewer: Viewer, row: IdentityCorrection): IdentityCorrectionType {
  return presented(IdentityCorrectionType, row, ['reason', 'identity', 'previous'], {
    proposedBy: staffMember(row.proposedById),
    decidedBy: staffMember(row.decidedById),
    viewerActions: actionsOpenTo(viewer, row, correctionActions),
  });
}
