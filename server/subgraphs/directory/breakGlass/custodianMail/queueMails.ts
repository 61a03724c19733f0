import type { CommandContext } from '../../../../kernel';
import { StaffMember } from '../../staffMember/staffMember.entity';
import type { BreakGlass } from '../breakGlass.entity';
import { CustodianMail } from './custodianMail.entity';

/** In the act that lends: every custodian is to be told by mail, in one transaction with it. */
export async function queueMails(ctx: CommandContext, { id: breakGlassId }: BreakGlass): Promise<void> {
  const everybody = await ctx.manager.findBy(StaffMember, { disabled: false });
  for (const { id: custodianId } of everybody.filter(({ roles }) => roles.includes('CUSTODIAN'))) {
    await ctx.save(
      ctx.create(CustodianMail, {
        id: ctx.newId(),
        breakGlassId,
        custodianId,
        state: 'QUEUED',
        attempts: 0,
        dueAt: new Date(),
        settledAt: null,
      }),
    );
  }
}
