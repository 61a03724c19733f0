import { IsBoolean, IsEnum, IsUUID, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, NewInput } from '../inputs';
import { enumOf } from '../present';
import { callPurposes } from './callBack.entity';

export const CallPurposeEnum = enumOf(
  'CallPurpose',
  'Why somebody has to speak with a person.',
  callPurposes,
);

@InputType({ description: 'Somebody asks to be connected with a person.' })
export class RequestCallBackInput extends NewInput {
  @IsUUID()
  @Field(() => ID, { description: 'The pseudonym.' })
  pseudonym: string;

  @IsEnum(CallPurposeEnum)
  @Field(() => CallPurposeEnum)
  purpose: keyof typeof CallPurposeEnum;

  @Matches(/^\d{2,8}$/)
  @Field({ description: 'Your extension: it rings first.' })
  extension: string;
}

@InputType({ description: 'How a call went.' })
export class RecordCallOutcomeInput extends ChangeInput {
  @IsBoolean()
  @Field({ defaultValue: false, description: 'Whether the person was reached.' })
  reached: boolean;
}
