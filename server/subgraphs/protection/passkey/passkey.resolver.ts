import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { presentPage, Refusal, type RequestContext } from '../../../kernel';
import { toBase64url, utf8 } from '../../../sealing';
import { StaffCopy } from '../clearance/staffCopy.entity';
import { PageArgs, pageRequest } from '../inputs';
import { beginPasskeyEnrolment } from './commands/beginPasskeyEnrolment';
import { beginSignedAct } from './commands/beginSignedAct';
import { confirmPasskey } from './commands/confirmPasskey';
import { enrolPasskey } from './commands/enrolPasskey';
import { revokePasskey } from './commands/revokePasskey';
import { Passkey } from './passkey.entity';
import {
  BeginPasskeyEnrolmentInput,
  BeginSignedActInput,
  ConfirmPasskeyInput,
  EnrolPasskeyInput,
  RevokePasskeyInput,
} from './passkey.inputs';
import { mayEnrolPasskey } from './passkey.policy';
import {
  BeginPasskeyEnrolmentPayload,
  BeginSignedActPayload,
  PasskeyPage,
  PasskeyPayload,
  PasskeyType,
  presentPasskey,
} from './passkey.type';
import { relyingParty } from './relyingParty';

@Resolver(() => PasskeyType)
export class PasskeyResolver {
  @Query(() => PasskeyPage, {
    description: 'Passkeys registered with the vault, newest first. Cleared staff only.',
  })
  async passkeys(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: RequestContext) {
    const decision = mayEnrolPasskey(ctx.viewer);
    if (!decision.allowed) throw new Refusal(decision.code);
    const query = ctx.read.createQueryBuilder(Passkey, 'passkey');
    const found = await ctx.page(query, { column: 'createdAt', direction: 'DESC' }, pageRequest(args), {});
    return presentPage(PasskeyPage, found, (passkey) => presentPasskey(ctx.viewer, passkey));
  }

  @Mutation(() => BeginPasskeyEnrolmentPayload, { description: 'Begins making a passkey of your own.' })
  async beginPasskeyEnrolment(
    @Arg('input', () => BeginPasskeyEnrolmentInput) input: BeginPasskeyEnrolmentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<BeginPasskeyEnrolmentPayload> {
    const { id, nonce } = await ctx.run(beginPasskeyEnrolment, input);
    const { account } = await ctx.read.findOneByOrFail(StaffCopy, { id: ctx.viewer.id });
    return {
      challengeId: id,
      nonce,
      relyingPartyId: relyingParty(ctx.settings).id,
      userHandle: toBase64url(utf8(ctx.viewer.id)),
      account,
      excludeCredentials: await credentialsOf(ctx),
    };
  }

  @Mutation(() => BeginSignedActPayload, { description: 'Begins signing an act with a passkey of your own.' })
  async beginSignedAct(
    @Arg('input', () => BeginSignedActInput) input: BeginSignedActInput,
    @Ctx() ctx: RequestContext,
  ): Promise<BeginSignedActPayload> {
    const { id, nonce } = await ctx.run(beginSignedAct, input);
    const relyingPartyId = relyingParty(ctx.settings).id;
    return { challengeId: id, nonce, relyingPartyId, allowCredentials: await credentialsOf(ctx) };
  }

  @Mutation(() => PasskeyPayload, {
    description: 'Registers a passkey of your own. A second person confirms it before it signs anything.',
  })
  async enrolPasskey(
    @Arg('input', () => EnrolPasskeyInput) input: EnrolPasskeyInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PasskeyPayload> {
    return { passkey: presentPasskey(ctx.viewer, await ctx.run(enrolPasskey, input)) };
  }

  @Mutation(() => PasskeyPayload, { description: 'Confirms, as a second person, whose passkey it is.' })
  async confirmPasskey(
    @Arg('input', () => ConfirmPasskeyInput) input: ConfirmPasskeyInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PasskeyPayload> {
    return { passkey: presentPasskey(ctx.viewer, await ctx.run(confirmPasskey, input)) };
  }

  @Mutation(() => PasskeyPayload, { description: 'Closes a passkey for good.' })
  async revokePasskey(
    @Arg('input', () => RevokePasskeyInput) input: RevokePasskeyInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PasskeyPayload> {
    return { passkey: presentPasskey(ctx.viewer, await ctx.run(revokePasskey, input)) };
  }
}

async function credentialsOf(ctx: RequestContext): Promise<string[]> {
  const mine = await ctx.read.findBy(Passkey, { staffId: ctx.viewer.id, state: 'ACTIVE' });
  return mine.map(({ credentialId }) => credentialId);
}
