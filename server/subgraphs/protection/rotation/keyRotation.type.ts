import { Field, ID, Int, ObjectType } from 'type-graphql';
import { actionsOpenTo, pageTypeOf, type Viewer } from '../../../kernel';
import { enumOf } from '../present';
import { staffMember, StaffMemberRef } from '../staffMember.type';
import type { KeyRotation } from './keyRotation.entity';
import { RotationKindEnum } from './keyRotation.inputs';
import { keyRotationLifecycle } from './keyRotation.lifecycle';
import { keyRotationActions } from './keyRotation.policy';

const RotationStateEnum = enumOf('KeyRotationState', 'How far new keys are.', keyRotationLifecycle.states, {
  REQUESTED: 'A second custodian has to agree.',
  RUNNING: 'Goes on while everybody works.',
});

@ObjectType('KeyRotation', { description: 'New keys of one kind for the vault.' })
export class KeyRotationType {
  @Field(() => ID)
  id: string;

  @Field(() => RotationKindEnum)
  kind: string;

  @Field(() => RotationStateEnum)
  state: string;

  @Field(() => StaffMemberRef, { nullable: true, description: 'Null where it follows from another act.' })
  requestedBy: StaffMemberRef | null;

  @Field(() => StaffMemberRef, { nullable: true })
  approvedBy: StaffMemberRef | null;

  @Field(() => Int, { description: 'Keys or rows dealt with so far; each is looked at twice.' })
  done: number;

  @Field(() => Int, {
    description:
      'Keys or persons passed over because something of theirs does not open. What it is under is kept until a later rotation finds it mended or destroyed; keys of indexes are not kept.',
  })
  skipped: number;

  @Field(() => [String], {
    description:
      'The first hundred of them: purpose, whose, and version of a key; or the pseudonym of a person.',
  })
  passedOver: string[];

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];
}

export const KeyRotationPage = pageTypeOf(KeyRotationType, 'KeyRotation');

@ObjectType({ description: 'The outcome of an act on a rotation.' })
export class KeyRotationPayload {
  @Field(() => KeyRotationType)
  keyRotation: KeyRotationType;
}

export function presentKeyRotation(viewer: Viewer, rotation: KeyRotation): KeyRotationType {
  const { id, kind, state, requestedById, approvedById, done, createdAt, finishedAt, version } = rotation;
  const { skipped, passedOver } = rotation;
  return Object.assign(new KeyRotationType(), {
    ...{ requestedBy: staffMember(requestedById), approvedBy: staffMember(approvedById) },
    ...{ id, kind, state, done, createdAt, finishedAt, version },
    ...{ skipped, passedOver: passedOver ?? [] },
    viewerActions: actionsOpenTo(viewer, rotation, keyRotationActions),
  });
}
