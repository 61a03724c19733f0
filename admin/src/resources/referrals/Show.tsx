import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { StateChip } from '../../display/Chip';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { Code } from '../../display/Values';
import { RecordPage } from '../../record/RecordPage';
import type { ReferralRecord } from './operations';
import { ReferralCard } from './ReferralCard';

export function ReferralShow() {
  const translate = useTranslate();
  return (
    <RecordPage<ReferralRecord> resource="referrals">
      {(referral, reload) => (
        <>
          <PageHeader
            title={referral.number}
            heading={<Code large>{referral.number}</Code>}
            crumbs={[
              { label: translate('adal.menu.referrals'), to: '/referrals' },
              ...(referral.report
                ? [{ label: referral.report.number, to: `/reports/${referral.report.id}/show?tab=referrals` }]
                : []),
            ]}
            below={<StateChip of="referral" state={referral.state} />}
          />
          <ReferralCard referral={referral} reload={reload} />
          <Section title={translate('adal.fields.materials')} sx={{ mt: 2 }}>
            <Typography sx={{ whiteSpace: 'pre-line', maxWidth: '78ch' }}>{referral.materials}</Typography>
          </Section>
        </>
      )}
    </RecordPage>
  );
}
