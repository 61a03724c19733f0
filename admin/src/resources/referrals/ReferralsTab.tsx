import { useTranslate } from 'react-admin';
import { Nothing } from '../../display/Nothing';
import { Section } from '../../display/Section';
import type { Report } from '../reports/operations';
import { ReferralCard } from './ReferralCard';

interface ReferralsTabProps {
  report: Report;
  reload: () => Promise<Report | undefined>;
}

export function ReferralsTab({ report, reload }: ReferralsTabProps) {
  const translate = useTranslate();
  if (!report.referrals.length) {
    return (
      <Section>
        <Nothing dense title={translate('adal.referral.none')}>
          {translate('adal.referral.noneHint')}
        </Nothing>
      </Section>
    );
  }
  return report.referrals.map((referral) => (
    <ReferralCard
      key={referral.id}
      linked
      referral={referral}
      reload={async () => (await reload())?.referrals.find(({ id }) => id === referral.id)}
    />
  ));
}
