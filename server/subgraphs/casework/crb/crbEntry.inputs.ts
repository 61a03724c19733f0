import { IsIn, Length, Matches } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../../kernel';
import { ChangeInput, ReasonedInput } from '../inputs';
import type { ChargeOffGround as Ground } from './crbEntry.entity';

export const ChargeOffGround: { [name in Ground]: name } = {
  ABSENCE_OF_EVENT: 'ABSENCE_OF_EVENT',
  ABSENCE_OF_OFFENCE: 'ABSENCE_OF_OFFENCE',
};
registerEnumType(ChargeOffGround, {
  name: 'ChargeOffGround',
  description: 'Why an entry is written off: nothing happened, or what happened is no offence.',
});

@InputType()
export class RequestErdrRegistrationInput extends ChangeInput {}

@InputType()
export class RecordErdrRegistrationInput extends ChangeInput {
  @Matches(/^[0-9A-Za-z/-]{4,40}$/)
  @Field({ description: 'Number given by the Unified Register of Pre-trial Investigations.' })
  erdrNumber: string;

  @Length(2, 300)
  @Field({ description: 'Body that conducts the investigation.' })
  body: string;

  @Field(() => DateScalar)
  registeredOn: string;
}

@InputType()
export class RejectErdrRegistrationInput extends ReasonedInput {}

@InputType()
export class ChargeOffEntryInput extends ReasonedInput {
  @IsIn(Object.keys(ChargeOffGround))
  @Field(() => ChargeOffGround)
  ground: Ground;
}
