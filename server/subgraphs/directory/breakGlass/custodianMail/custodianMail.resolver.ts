import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import type { RequestContext } from '../../../../kernel';
import { staffReferences } from '../../staffMember/staffMember.reference';
import { StaffMemberType } from '../../staffMember/staffMember.type';
import { CustodianMail } from './custodianMail.entity';
import { CustodianMailType, presentCustodianMail } from './custodianMail.type';

@Resolver(() => CustodianMailType)
export class CustodianMailResolver {
  @FieldResolver(() => StaffMemberType, { nullable: true, description: 'Who is told.' })
  async custodian(@Root() { custodianId }: CustodianMailType, @Ctx() ctx: RequestContext) {
    const [member] = await staffReferences([{ id: custodianId }], ctx);
    return member;
  }
}

/** The mails about each of these acts. Whoever may read an act may read them. */
export function mailsOf(ctx: RequestContext, breakGlassId: string): Promise<CustodianMailType[]> {
  const loader = ctx.loader<string, CustodianMailType[]>('custodianMails', async (ids) => {
    const rows = await ctx.read.find(CustodianMail, {
      where: { breakGlassId: In([...ids]) },
      order: { custodianId: 'ASC' },
    });
    return ids.map((id) => rows.filter((row) => row.breakGlassId === id).map(presentCustodianMail));
  });
  return loader.load(breakGlassId);
}
