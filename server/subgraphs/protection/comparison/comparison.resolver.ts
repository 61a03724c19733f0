import { IsEnum, IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kernel';
import { NewInput } from '../inputs';
import { enumOf } from '../present';
import { comparePersons } from './commands/comparePersons';
import { compare, sameness } from './compare';
import { comparisonPurposes } from './comparison.entity';
import { comparableKinds } from './comparison.policy';

export const ComparisonPurposeEnum = enumOf(
  'ComparisonPurpose',
  'Why somebody must know whether two names are one person.',
  comparisonPurposes,
);
export const SamenessEnum = enumOf('Sameness', 'Whether two names stand for one person.', sameness, {
  CANNOT_TELL: 'One of the names says nothing to you, or no number is known.',
});

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

@ObjectType({ description: 'The answer to a comparison.' })
export class ComparePersonsPayload {
  @Field(() => SamenessEnum)
  answer: string;
}

@Resolver()
export class ComparisonResolver {
  @Mutation(() => ComparePersonsPayload, {
    description:
      'Whether two names stand for one person. Each question is written down; few are answered an hour.',
  })
  async comparePersons(
    @Arg('input', () => ComparePersonsInput) input: ComparePersonsInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ComparePersonsPayload> {
    const { one, other } = await ctx.run(comparePersons, input);
    return { answer: await compare(ctx.read, one, other, comparableKinds(ctx.viewer)) };
  }
}
