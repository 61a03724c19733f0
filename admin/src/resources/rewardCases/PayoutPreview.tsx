import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Preview } from '../../actions/action';
import { Fact, Facts } from '../../display/Facts';
import { Code, Tenge } from '../../display/Values';
import type { RewardCase } from './operations';

/** What exactly is about to be paid; to whom, only the vault knows. */
export const PayoutPreview: Preview<RewardCase> = ({ record: rewardCase }) => {
  const translate = useTranslate();
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
};
