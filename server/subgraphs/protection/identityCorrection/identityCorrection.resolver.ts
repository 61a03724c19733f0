import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kernel';
import { lookAt } from '../person/sealedTexts';
import { childrenOf } from '../present';
import { ProtectionRecordType } from '../record/record.type';
import { applyIdentityCorrection } from './commands/applyIdentityCorrection';
import { declineIdentityCorrection } from './commands/declineIdentityCorrection';
import { proposeIdentityCorrection } from './commands/proposeIdentityCorrection';
import { correctionTexts, IdentityCorrection } from './identityCorrection.entity';
import {
  ApplyIdentityCorrectionInput,
  DeclineIdentityCorrectionInput,
  ProposeIdentityCorrectionInput,
} from './identityCorrection.inputs';
import {
  IdentityCorrectionPayload,
  IdentityCorrectionTexts,
  IdentityCorrectionType,
  presentCorrection,
} from './identityCorrection.type';

@Resolver(() => IdentityCorrectionType)
export class IdentityCorrectionResolver {
  @FieldResolver(() => IdentityCorrectionTexts, { description: 'What was written about it.' })
  texts(
    @Root() { row }: IdentityCorrectionType,
    @Ctx() ctx: RequestContext,
  ): Promise<IdentityCorrectionTexts> {
    return lookAt(ctx, correctionTexts, row);
  }

  @Mutation(() => IdentityCorrectionPayload, {
    description: 'Hands in the identity of a person as it ought to be.',
  })
  async proposeIdentityCorrection(
    @Arg('input', () => ProposeIdentityCorrectionInput) input: ProposeIdentityCorrectionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<IdentityCorrectionPayload> {
    return { correction: presentCorrection(ctx.viewer, await ctx.run(proposeIdentityCorrection, input)) };
  }

  @Mutation(() => IdentityCorrectionPayload, {
    description: 'Puts a correction in place, as the second of two persons.',
  })
  async applyIdentityCorrection(
    @Arg('input', () => ApplyIdentityCorrectionInput) input: ApplyIdentityCorrectionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<IdentityCorrectionPayload> {
    return { correction: presentCorrection(ctx.viewer, await ctx.run(applyIdentityCorrection, input)) };
  }

  @Mutation(() => IdentityCorrectionPayload, { description: 'Leaves the identity as it was.' })
  async declineIdentityCorrection(
    @Arg('input', () => DeclineIdentityCorrectionInput) input: DeclineIdentityCorrectionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<IdentityCorrectionPayload> {
    return { correction: presentCorrection(ctx.viewer, await ctx.run(declineIdentityCorrection, input)) };
  }
}

@Resolver(() => ProtectionRecordType)
export class RecordCorrectionsResolver {
  @FieldResolver(() => [IdentityCorrectionType], {
    description: 'Corrections of the identity, newest first.',
  })
  async corrections(@Root() { row }: ProtectionRecordType, @Ctx() ctx: RequestContext) {
    const rows = await childrenOf(ctx, IdentityCorrection, 'proposedAt', row.id);
    return rows.map((child) => presentCorrection(ctx.viewer, child));
  }
}
