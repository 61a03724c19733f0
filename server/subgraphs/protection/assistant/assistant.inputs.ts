import { Length, Matches, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { LanguageEnum } from '../../../contracts/language';
import type { Language } from '../../../contracts/refusals';
import { NewInput } from '../inputs';
import { EnvelopeInput } from '../person/envelope.input';

@InputType({ description: 'Somebody who helps without having reported (R91).' })
export class RegisterAssistantInput extends NewInput {
  @ValidateNested()
  @Field(() => EnvelopeInput, { description: 'Who it is, sealed in the browser.' })
  envelope: EnvelopeInput;

  @Field(() => LanguageEnum, { description: 'In which language the person is written to.' })
  language: Language;

  @Matches(/\S/)
  @Length(1, 4000)
  @Field({ description: 'How the person helps. Kept sealed.' })
  assistance: string;
}
