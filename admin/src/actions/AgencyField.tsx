import { graphql } from '../providers/graphql';
import { agenciesQuery, type PartnerAgency } from '../resources/referrals/operations';
import { RemoteChoice, type RemoteChoiceProps } from './RemoteChoice';

/** A partner agency that a referral may go to. */
export function AgencyField({ kinds, ...props }: RemoteChoiceProps & { kinds?: readonly string[] }) {
  const load = async () => {
    const { partnerAgencies } = await graphql<{ partnerAgencies: PartnerAgency[] }>(agenciesQuery);
    return partnerAgencies
      .filter((agency) => agency.active && (kinds?.includes(agency.kind) ?? true))
      .map((agency) => ({ value: agency.id, label: agency.name }));
  };
  return <RemoteChoice {...props} name={`agencies-${kinds?.join() ?? 'all'}`} load={load} />;
}
