import { IsEnum, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { NewInput } from '../inputs';
import { enumOf } from '../present';
import { comparisonPurposes } from './comparison.entity';

export const ComparisonPurposeEnum = enumOf(
  'ComparisonPurpose',
  'Why somebody must know whether two names are one person.',
  comparisonPurposes,
);

@InputType({ description: 'Two random names, and what for.' })
export class ComparePersonsInput extends NewInput {
  @IsUUID()
  @Field(() => ID, { description: 'A pseudonym or an alias you work with.' })
  one: string;

  @IsUUID()
  @Field(() => ID, { description: 'Another of the same kind.' })
  other: string;

  @IsEnum(ComparisonPurposeEnum)
  @Field(() => ComparisonPurposeEnum)
  purpose: keyof typeof ComparisonPurposeEnum;
}
