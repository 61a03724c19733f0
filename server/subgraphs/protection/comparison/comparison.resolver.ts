import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kernel';
import { vaultOf } from '../vault';
import { comparePersons } from './commands/comparePersons';
import { compare } from './compare';
import { ComparePersonsInput } from './comparison.inputs';
import { comparableKinds } from './comparison.policy';
import { ComparePersonsPayload } from './comparison.type';

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
    const { indexKeys } = vaultOf(ctx);
    return { answer: await compare(ctx.read, indexKeys, one, other, comparableKinds(ctx.viewer)) };
  }
}
