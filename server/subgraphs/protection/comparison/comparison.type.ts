import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../present';
import { sameness } from './compare';

export const SamenessEnum = enumOf('Sameness', 'Whether two names stand for one person.', sameness, {
  CANNOT_TELL: 'One of the names says nothing to you, no number is known, or the keys are being renewed.',
});

@ObjectType({ description: 'The answer to a comparison.' })
export class ComparePersonsPayload {
  @Field(() => SamenessEnum)
  answer: string;
}
