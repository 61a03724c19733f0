import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Actionable } from '../../actions/action';
import { Fact, Facts } from '../../display/Facts';
import { Code, Tenge } from '../../display/Values';
import type { RewardCase } from './operations';

/** What exactly is about to be paid; to whom, only the vault knows. */
export function PayoutPreview({ record }: { record: Actionable }) {
  const translate = useTranslate();
  const rewardCase = record as unknown as RewardCase;
  return (
    <Box sx={{ mt: 2, p: 2, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Facts>
        <Fact label={translate('adal.fields.caseNumber')}>
          <Code>{rewardCase.caseNumber}</Code>
        </Fact>
        <Fact label={translate('adal.fields.amount')}>
          <Tenge
            amount={rewardCase.payout?.amount ?? rewardCase.calculation?.amount}
            sx={{ fontWeight: 700, fontSize: '1.125rem' }}
          />
        </Fact>
        <Fact label={translate('adal.fields.payee')}>{translate('adal.reward.payeeSealed')}</Fact>
        <Fact label={translate('adal.fields.personAlias')}>
          <Code>{rewardCase.personAlias}</Code>
        </Fact>
      </Facts>
    </Box>
  );
}
