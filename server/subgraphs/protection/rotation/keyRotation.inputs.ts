import { IsEnum } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ChangeInput, NewInput } from '../inputs';
import { enumOf } from '../present';
import { type RotationKind, rotationKinds } from './keyRotation.entity';

export const RotationKindEnum = enumOf(
  'KeyRotationKind',
  'Which keys of the vault are made anew.',
  rotationKinds,
  {
    KEK: 'The key-encryption key: every other key is wrapped again.',
    DATA: 'The data key of every person: everything about persons is sealed again.',
    INDEX: 'The key of blind indexes: every index is computed again.',
    SEALING:
      'What clients seal identities to: the keys given out so far are closed, once one after them is certified.',
  },
);

@InputType({ description: 'New keys are asked for.' })
export class RequestKeyRotationInput extends NewInput {
  @IsEnum(RotationKindEnum)
  @Field(() => RotationKindEnum)
  kind: RotationKind;
}

@InputType({ description: 'A second custodian agrees: the rotation begins.' })
export class ApproveKeyRotationInput extends ChangeInput {}

@InputType({ description: 'The request is taken back.' })
export class WithdrawKeyRotationInput extends ChangeInput {}
