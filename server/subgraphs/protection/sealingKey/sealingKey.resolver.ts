import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import { Refusal, type RequestContext } from '../../../kernel';
import { vaultOf } from '../vault';
import { mayReadSealingKey } from './sealingKey.policy';
import { presentSealingKey, SealingKeyType } from './sealingKey.type';

@Resolver(() => SealingKeyType)
export class SealingKeyResolver {
  @Directive('@tag(name: "partner")')
  @Query(() => SealingKeyType, {
    description: 'The key to seal identities to now, certified by the pinned root.',
  })
  async sealingKey(@Ctx() ctx: RequestContext): Promise<SealingKeyType> {
    const decision = mayReadSealingKey(ctx.viewer);
    if (!decision.allowed) throw new Refusal(decision.code);
    const key = await vaultOf(ctx).sealingKeys.current();
    if (!key) throw new Refusal('SEALING_KEY_UNAVAILABLE');
    return presentSealingKey(key);
  }
}
