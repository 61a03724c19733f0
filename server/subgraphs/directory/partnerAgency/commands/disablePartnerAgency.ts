import { command } from '../../../../kernel';
import { withSecondFactor } from '../../stepUp';
import { PartnerAgency } from '../partnerAgency.entity';
import { agencyPublished } from '../partnerAgency.event';
import type { DisablePartnerAgencyInput } from '../partnerAgency.inputs';
import { mayDisableAgency, mayReadAgency } from '../partnerAgency.policy';

/** Shuts an agency's client out; referrals no longer go to it, those it has stay its own. */
export const disablePartnerAgency = command<DisablePartnerAgencyInput, PartnerAgency>({
  name: 'disablePartnerAgency',
  result: PartnerAgency,
  mayRead: mayReadAgency,
  async handle(ctx, { id, expectedVersion }) {
    const agency = await ctx.lock(PartnerAgency, id, mayReadAgency, expectedVersion);
    ctx.require(mayDisableAgency(ctx.viewer, agency));
    ctx.require(withSecondFactor(ctx.viewer));
    agency.active = false;
    await ctx.save(agency);
    ctx.record('agency.disabled', { type: 'partnerAgency', id });
    ctx.emit(agencyPublished(agency));
    return agency;
  },
});
