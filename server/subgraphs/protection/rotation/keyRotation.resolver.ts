import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, Refusal, type RequestContext } from '../../../kernel';
import { PageArgs, pageRequest } from '../inputs';
import { vaultOf } from '../vault';
import { approveKeyRotation } from './commands/approveKeyRotation';
import { requestKeyRotation } from './commands/requestKeyRotation';
import { withdrawKeyRotation } from './commands/withdrawKeyRotation';
import { KeyRotation } from './keyRotation.entity';
import * as inputs from './keyRotation.inputs';
import { mayRequestKeyRotation } from './keyRotation.policy';
import { KeyRotationPage, KeyRotationPayload, KeyRotationType, presentKeyRotation } from './keyRotation.type';

@Resolver(() => KeyRotationType)
export class KeyRotationResolver {
  @Query(() => KeyRotationPage, { description: 'Rotations of keys, newest first. Custodians only.' })
  async keyRotations(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: RequestContext) {
    const decision = mayRequestKeyRotation(ctx.viewer);
    if (!decision.allowed) throw new Refusal(decision.code);
    const query = ctx.read.createQueryBuilder(KeyRotation, 'rotation');
    const found = await ctx.page(query, { column: 'createdAt', direction: 'DESC' }, pageRequest(args), {});
    return presentPage(KeyRotationPage, found, (rotation) => presentKeyRotation(ctx.viewer, rotation));
  }

  @FieldResolver(() => [ID], {
    description:
      'Sealing keys that wait for a certificate of the root, which is offline: the rotation goes on once the first is brought.',
  })
  async awaitedCertificates(
    @Root() { kind, state }: KeyRotationType,
    @Ctx() ctx: RequestContext,
  ): Promise<string[]> {
    if (kind !== 'SEALING' || state !== 'RUNNING') return [];
    return (await vaultOf(ctx).sealingKeys.awaitedAfter()).map(({ id }) => id);
  }

  @Mutation(() => KeyRotationPayload, { description: 'Asks for new keys. A second custodian has to agree.' })
  async requestKeyRotation(
    @Arg('input', () => inputs.RequestKeyRotationInput) input: inputs.RequestKeyRotationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<KeyRotationPayload> {
    return { keyRotation: presentKeyRotation(ctx.viewer, await ctx.run(requestKeyRotation, input)) };
  }

  @Mutation(() => KeyRotationPayload, { description: 'Agrees to new keys; the vault begins at once.' })
  async approveKeyRotation(
    @Arg('input', () => inputs.ApproveKeyRotationInput) input: inputs.ApproveKeyRotationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<KeyRotationPayload> {
    return { keyRotation: presentKeyRotation(ctx.viewer, await ctx.run(approveKeyRotation, input)) };
  }

  @Mutation(() => KeyRotationPayload, { description: 'Takes a request for new keys back.' })
  async withdrawKeyRotation(
    @Arg('input', () => inputs.WithdrawKeyRotationInput) input: inputs.WithdrawKeyRotationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<KeyRotationPayload> {
    return { keyRotation: presentKeyRotation(ctx.viewer, await ctx.run(withdrawKeyRotation, input)) };
  }
}
