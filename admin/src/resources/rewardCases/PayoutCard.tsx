import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Fact, Facts } from '../../display/Facts';
import { Section } from '../../display/Section';
import { Code, Instant, Tenge } from '../../display/Values';
import type { RewardCase } from './operations';

/** The one payment of the case: prepared by one person, confirmed by another. */
export function PayoutCard({ payout }: { payout: NonNullable<RewardCase['payout']> }) {
  const translate = useTranslate();
  return (
    <Section title={translate('adal.reward.payout')}>
      {payout.failure ? (
        <Alert severity="error" sx={{ mb: 2 }}>
          {translate(`adal.enums.payoutFailure.${payout.failure}`, { _: payout.failure })}
        </Alert>
      ) : null}
      <Facts columns={3}>
        <Fact label={translate('adal.fields.amount')}>
          <Tenge amount={payout.amount} sx={{ fontWeight: 700 }} />
        </Fact>
        <Fact label={translate('adal.fields.preparedBy')}>{payout.preparedBy?.name}</Fact>
        <Fact label={translate('adal.fields.preparedAt')}>
          <Instant at={payout.preparedAt} />
        </Fact>
        <Fact label={translate('adal.fields.orderReference')}>
          <Code>{payout.orderReference}</Code>
        </Fact>
        <Fact label={translate('adal.fields.sentAt')}>
          <Instant at={payout.sentAt} />
        </Fact>
        <Fact label={translate('adal.fields.payee')}>{translate('adal.reward.payeeSealed')}</Fact>
        <Fact label={translate('adal.fields.treasuryReference')}>
          <Code>{payout.treasuryReference}</Code>
        </Fact>
        <Fact label={translate('adal.fields.confirmedBy')}>{payout.confirmedBy?.name}</Fact>
        <Fact label={translate('adal.fields.confirmedAt')}>
          <Instant at={payout.confirmedAt} />
        </Fact>
      </Facts>
    </Section>
  );
}
