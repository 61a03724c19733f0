import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type Command, type CommandInput, Refusal, type RequestContext } from '../../../kernel';
import { cancelShareCeremony } from './commands/cancelShareCeremony';
import { closeVault } from './commands/closeVault';
import { enterVaultShare } from './commands/enterVaultShare';
import { joinShareCeremony } from './commands/joinShareCeremony';
import { startShareCeremony } from './commands/startShareCeremony';
import * as inputs from './custody.inputs';
import { mayReadVaultState } from './custody.policy';
import { presentVault, Vault, VaultPayload } from './custody.type';
import type { CustodyAct } from './custodyAct.entity';
import { custodyOfficeOf } from './custodyOffice';

@Resolver(() => Vault)
export class CustodyResolver {
  @Query(() => Vault, { description: 'Whether the vault is open, and for custodians how to open it.' })
  async vault(@Ctx() ctx: RequestContext): Promise<Vault> {
    const decision = mayReadVaultState(ctx.viewer);
    if (!decision.allowed) throw new Refusal(decision.code);
    return vaultFor(ctx);
  }

  @Mutation(() => VaultPayload, {
    description: 'Enters your share: to open the vault, to agree to new shares, or to confirm your new one.',
  })
  enterVaultShare(
    @Arg('input', () => inputs.EnterVaultShareInput) input: inputs.EnterVaultShareInput,
    @Ctx() ctx: RequestContext,
  ): Promise<VaultPayload> {
    return act(ctx, enterVaultShare, input);
  }

  @Mutation(() => VaultPayload, { description: 'Closes the vault at once.' })
  closeVault(
    @Arg('input', () => inputs.CloseVaultInput) input: inputs.CloseVaultInput,
    @Ctx() ctx: RequestContext,
  ): Promise<VaultPayload> {
    return act(ctx, closeVault, input);
  }

  @Mutation(() => VaultPayload, { description: 'Begins a dealing of shares among custodians.' })
  startShareCeremony(
    @Arg('input', () => inputs.StartShareCeremonyInput) input: inputs.StartShareCeremonyInput,
    @Ctx() ctx: RequestContext,
  ): Promise<VaultPayload> {
    return act(ctx, startShareCeremony, input);
  }

  @Mutation(() => VaultPayload, { description: 'Joins the dealing with a one-time key of your page.' })
  joinShareCeremony(
    @Arg('input', () => inputs.JoinShareCeremonyInput) input: inputs.JoinShareCeremonyInput,
    @Ctx() ctx: RequestContext,
  ): Promise<VaultPayload> {
    return act(ctx, joinShareCeremony, input);
  }

  @Mutation(() => VaultPayload, {
    description:
      'Gives the dealing under way up. Refused with `WRONG_STATE` once all have entered their new shares.',
  })
  cancelShareCeremony(
    @Arg('input', () => inputs.CancelShareCeremonyInput) input: inputs.CancelShareCeremonyInput,
    @Ctx() ctx: RequestContext,
  ): Promise<VaultPayload> {
    return act(ctx, cancelShareCeremony, input);
  }
}

async function act<I extends CommandInput>(
  ctx: RequestContext,
  command: Command<I, CustodyAct>,
  input: I,
): Promise<VaultPayload> {
  const done = await ctx.run(command, input);
  const office = custodyOfficeOf(ctx);
  const subject = { type: 'Vault', id: office.providerName };
  await office.carryOut(done, (action, details) =>
    ctx.audit({ action, subject, ...(details && { details }) }),
  );
  return { vault: await vaultFor(ctx) };
}

async function vaultFor(ctx: RequestContext): Promise<Vault> {
  const office = custodyOfficeOf(ctx);
  return presentVault(ctx.viewer, await office.standing(), office.viewFor(ctx.viewer.id));
}
