import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ChangeInput } from '../inputs';
import { EnvelopeInput } from '../person/envelope.input';
import { ReasonedInput } from '../record/record.inputs';

@InputType({ description: 'Who the person is was wrong. `id` is the protection record.' })
export class ProposeIdentityCorrectionInput extends ReasonedInput {
  @ValidateNested()
  @Field(() => EnvelopeInput, { description: 'The whole identity as it ought to be, sealed in the browser.' })
  envelope: EnvelopeInput;
}

@InputType({ description: 'A second person puts the correction in place.' })
export class ApplyIdentityCorrectionInput extends ChangeInput {}

@InputType({ description: 'The identity stays as it was.' })
export class DeclineIdentityCorrectionInput extends ChangeInput {}
