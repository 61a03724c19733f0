import { command, isDuplicateKey, Refusal } from '../../../../kernel';
import { stableId } from '../../stableId';
import { withSecondFactor } from '../../stepUp';
import { PartnerAgency } from '../partnerAgency.entity';
import { agencyPublished } from '../partnerAgency.event';
import type { RegisterPartnerAgencyInput } from '../partnerAgency.inputs';
import { mayManageAgencies } from '../partnerAgency.policy';

/** Enters a partner agency and its client. Refuses ACCOUNT_TAKEN when the client id or the code is in use. */
export const registerPartnerAgency = command<RegisterPartnerAgencyInput, PartnerAgency>({
  name: 'registerPartnerAgency',
  result: PartnerAgency,
  mayRead: mayManageAgencies,
  async handle(ctx, { clientId, code, kind, nameKk, nameRu, nameEn }) {
    ctx.require(mayManageAgencies(ctx.viewer));
    ctx.require(withSecondFactor(ctx.viewer));
    const taken =
      (await ctx.lockWhere(PartnerAgency, { clientId })) ?? (await ctx.lockWhere(PartnerAgency, { code }));
    if (taken) throw new Refusal('ACCOUNT_TAKEN');
    const agency = ctx.create(PartnerAgency, {
      id: stableId('agency', clientId),
      clientId,
      code,
      kind,
      nameKk,
      nameRu,
      nameEn,
      active: true,
    });
    try {
      await ctx.save(agency);
    } catch (error) {
      if (isDuplicateKey(error)) throw new Refusal('ACCOUNT_TAKEN');
      throw error;
    }
    ctx.record('agency.registered', { type: 'partnerAgency', id: agency.id }, { kind, code });
    ctx.emit(agencyPublished(agency));
    return agency;
  },
});
