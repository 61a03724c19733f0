import { command, type CommandContext, type CommandInput, type Decision, Refusal } from '../../../../kernel';
import { type CarryOut, type CustodyOffice, custodyOfficeOf } from '../custodyOffice';
import type { VaultStanding } from '../custody';
import { mayReadCustodyAct } from '../custody.policy';
import { CustodyAct, type CustodyActKind } from '../custodyAct.entity';

interface Definition<I> {
  name: string;
  kind: CustodyActKind;
  may: (viewer: CommandContext['viewer'], standing: VaultStanding) => Decision;
  /** Checks what came in and returns what is to be done once the act is in the audit. */
  prepare: (ctx: CommandContext, office: CustodyOffice, input: I) => Promise<CarryOut>;
}

/**
 * An act of a custodian: authorised and written down in one transaction, carried out once that is committed (see
 * CustodyOffice). Refuses STEP_UP_REQUIRED without a fresh second factor.
 */
export function custodyCommand<I extends CommandInput>({ name, kind, may, prepare }: Definition<I>) {
  return command<I, CustodyAct>({
    name,
    result: CustodyAct,
    mayRead: mayReadCustodyAct,
    async handle(ctx, input) {
      const office = custodyOfficeOf(ctx);
      ctx.require(may(ctx.viewer, await office.standing()));
      if (!ctx.viewer.steppedUp()) throw new Refusal('STEP_UP_REQUIRED');
      const carryOut = await prepare(ctx, office, input);
      const act = ctx.create(CustodyAct, { id: ctx.newId(), kind, accountId: ctx.viewer.id });
      ctx.record(`vault.${name}`, { type: 'Vault', id: office.providerName });
      office.stage(act, carryOut);
      return ctx.save(act);
    },
  });
}
