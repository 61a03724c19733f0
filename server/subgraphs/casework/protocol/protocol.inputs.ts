import { IsOptional, Length, ValidateNested } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { ChangeInput, ReasonedInput } from '../inputs';
import { EnvelopeInput, NarrativeInput } from '../report/report.inputs';
import type { ProtocolState as State } from './protocol.lifecycle';

export const ProtocolState: { [name in State]: name } = {
  DRAFT: 'DRAFT',
  READ_BACK: 'READ_BACK',
  WARNED: 'WARNED',
  SIGNED_BY_APPLICANT: 'SIGNED_BY_APPLICANT',
  EFFECTIVE: 'EFFECTIVE',
  ABANDONED: 'ABANDONED',
};
registerEnumType(ProtocolState, {
  name: 'ProtocolState',
  description: 'How far an oral statement has been taken down.',
});

@InputType()
export class DraftProtocolInput extends NarrativeInput {
  @Field({ description: 'R43: the envelope holds a residence.' })
  hasResidence: boolean;

  @Field({ description: 'R43: the envelope holds a place of work.' })
  hasWorkPlace: boolean;

  @Field({ description: 'R43: the envelope holds an identity document.' })
  hasIdDocument: boolean;

  @ValidateNested()
  @Field(() => EnvelopeInput)
  envelope: EnvelopeInput;
}

@InputType()
export class RecordReadBackInput extends ChangeInput {
  @IsOptional()
  @Length(2, 200)
  @Field(() => String, { nullable: true, description: 'Interpreter, if one took part.' })
  interpreter?: string;
}

@InputType()
export class RecordWarningInput extends ChangeInput {}

@InputType()
export class SignProtocolByApplicantInput extends ChangeInput {}

@InputType()
export class SignProtocolByOfficialInput extends ChangeInput {}

@InputType()
export class AbandonProtocolInput extends ReasonedInput {}
