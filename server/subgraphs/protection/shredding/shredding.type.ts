import { Field, ID, Int, ObjectType } from 'type-graphql';
import { actionsOpenTo, pageTypeOf, type Viewer } from '../../../kernel';
import { enumOf } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import type { Shredding } from './shredding.entity';
import { shreddingLifecycle } from './shredding.lifecycle';
import { shreddingActions } from './shredding.policy';

const ShreddingStateEnum = enumOf(
  'ShreddingState',
  'How far the destruction of an identity is.',
  shreddingLifecycle.states,
  {
    APPROVED_ONCE: 'A second approval is needed.',
    APPROVED: 'The vault begins by itself, unless the data are held meanwhile.',
    KEY_DESTROYED: 'Nobody can read it here; old copies of keys are still to be replaced.',
    SHREDDED: 'No copy of the keyring that had the key is left.',
  },
);

@ObjectType('Shredding', { description: 'The destruction of one identity for good.' })
export class ShreddingType {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'Pseudonym of the person.' })
  personId: string;

  @Field(() => ShreddingStateEnum)
  state: string;

  @Field({ description: 'The decision or rule it rests on.' })
  basis: string;

  @Field(() => StaffMemberRef, { nullable: true })
  requestedBy: StaffMemberRef | null;

  @Field(() => [StaffMemberRef], { description: 'Who agreed so far.' })
  approvers: StaffMemberRef[];

  @Field()
  createdAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when only copies of the keyring are left to be replaced.',
  })
  readyAt: Date | null;

  @Field(() => Date, { nullable: true })
  shreddedAt: Date | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const ShreddingPage = pageTypeOf(ShreddingType, 'Shredding');

@ObjectType({ description: 'The outcome of an act on a shredding.' })
export class ShreddingPayload {
  @Field(() => ShreddingType)
  shredding: ShreddingType;
}

export function presentShredding(viewer: Viewer, shredding: Shredding): ShreddingType {
  const { id, personId, state, basis, createdAt, readyAt, shreddedAt, version } = shredding;
  const { requestedById, firstApproverId, secondApproverId } = shredding;
  const viewerActions = actionsOpenTo(viewer, shredding, shreddingActions);
  return Object.assign(new ShreddingType(), {
    ...{ id, personId, state, basis, createdAt, readyAt, shreddedAt, version, viewerActions },
    requestedBy: staffMember(requestedById),
    approvers: [firstApproverId, secondApproverId].flatMap((approver) => staffMember(approver) ?? []),
  });
}
