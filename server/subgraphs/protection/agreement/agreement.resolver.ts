import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kernel';
import { lookAt } from '../person/sealedTexts';
import { childrenOf } from '../present';
import { ProtectionRecordType } from '../record/record.type';
import { offerAgreement } from './commands/offerAgreement';
import { putAgreementInForce } from './commands/putAgreementInForce';
import { recordAgreementDeclined } from './commands/recordAgreementDeclined';
import { recordAgreementSigned } from './commands/recordAgreementSigned';
import { agreementTexts, ConfidentialityAgreement } from './agreement.entity';
import {
  OfferAgreementInput,
  PutAgreementInForceInput,
  RecordAgreementDeclinedInput,
  RecordAgreementSignedInput,
} from './agreement.inputs';
import {
  ConfidentialityAgreementPayload,
  ConfidentialityAgreementTexts,
  ConfidentialityAgreementType,
  presentAgreement,
} from './agreement.type';

@Resolver(() => ConfidentialityAgreementType)
export class ConfidentialityAgreementResolver {
  @FieldResolver(() => ConfidentialityAgreementTexts, { description: 'What was written about it.' })
  texts(
    @Root() { row }: ConfidentialityAgreementType,
    @Ctx() ctx: RequestContext,
  ): Promise<ConfidentialityAgreementTexts> {
    return lookAt(ctx, agreementTexts, row);
  }

  @Mutation(() => ConfidentialityAgreementPayload, {
    description: 'Offers a person a confidentiality agreement.',
  })
  async offerAgreement(
    @Arg('input', () => OfferAgreementInput) input: OfferAgreementInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConfidentialityAgreementPayload> {
    return { agreement: presentAgreement(ctx.viewer, await ctx.run(offerAgreement, input)) };
  }

  @Mutation(() => ConfidentialityAgreementPayload, { description: 'Records that the person signed.' })
  async recordAgreementSigned(
    @Arg('input', () => RecordAgreementSignedInput) input: RecordAgreementSignedInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConfidentialityAgreementPayload> {
    return { agreement: presentAgreement(ctx.viewer, await ctx.run(recordAgreementSigned, input)) };
  }

  @Mutation(() => ConfidentialityAgreementPayload, {
    description: 'Records that the person does not want it.',
  })
  async recordAgreementDeclined(
    @Arg('input', () => RecordAgreementDeclinedInput) input: RecordAgreementDeclinedInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConfidentialityAgreementPayload> {
    return { agreement: presentAgreement(ctx.viewer, await ctx.run(recordAgreementDeclined, input)) };
  }

  @Mutation(() => ConfidentialityAgreementPayload, {
    description: 'Brings a signed agreement into force, and the record under its regime.',
  })
  async putAgreementInForce(
    @Arg('input', () => PutAgreementInForceInput) input: PutAgreementInForceInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConfidentialityAgreementPayload> {
    return { agreement: presentAgreement(ctx.viewer, await ctx.run(putAgreementInForce, input)) };
  }
}

@Resolver(() => ProtectionRecordType)
export class RecordAgreementsResolver {
  @FieldResolver(() => [ConfidentialityAgreementType], {
    description: 'Confidentiality agreements, newest first.',
  })
  async agreements(@Root() { row }: ProtectionRecordType, @Ctx() ctx: RequestContext) {
    const rows = await childrenOf(ctx, ConfidentialityAgreement, 'offeredAt', row.id);
    return rows.map((child) => presentAgreement(ctx.viewer, child));
  }
}
