import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { checkCodeOf } from '../../../contracts/checkCode';
import type { RequestContext } from '../../../kernel';
import { presentRecord, ProtectionRecordType } from '../record/record.type';
import { RegisterAssistantInput } from './assistant.inputs';
import { registerAssistant } from './commands/registerAssistant';

@ObjectType({ description: 'A helper who came under protection.' })
export class RegisterAssistantPayload {
  @Field(() => ProtectionRecordType)
  record: ProtectionRecordType;

  @Field({
    description: 'Opens letters that are sent to the person. Hand it to the person, and keep no copy.',
  })
  checkCode: string;
}

@Resolver()
export class AssistantResolver {
  @Mutation(() => RegisterAssistantPayload, {
    description: 'Takes a helper without a report under protection.',
  })
  async registerAssistant(
    @Arg('input', () => RegisterAssistantInput) input: RegisterAssistantInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RegisterAssistantPayload> {
    const record = await ctx.run(registerAssistant, input);
    const checkCode = checkCodeOf(ctx.keys.secret('checkCode'), record.personId);
    return { record: presentRecord(ctx.viewer, record), checkCode };
  }
}
