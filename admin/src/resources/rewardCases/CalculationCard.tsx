import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Fact, Facts } from '../../display/Facts';
import { Nothing } from '../../display/Nothing';
import { Section } from '../../display/Section';
import { Day, Tenge } from '../../display/Values';
import type { RewardCase } from './operations';

/** How the amount came about, line by line. */
export function CalculationCard({ calculation }: Pick<RewardCase, 'calculation'>) {
  const translate = useTranslate();
  if (!calculation) {
    return (
      <Section title={translate('adal.reward.calculation')}>
        <Nothing dense title={translate('adal.reward.notCalculated')} />
      </Section>
    );
  }
  return (
    <Section title={translate('adal.reward.calculation')}>
      <Box component="ol" sx={{ m: 0, mb: 2, pl: 3 }}>
        {calculation.lines.map((line) => (
          <Typography component="li" key={line} sx={{ py: 0.25 }}>
            {line}
          </Typography>
        ))}
      </Box>
      <Tenge
        amount={calculation.amount}
        sx={{ fontSize: '1.75rem', fontWeight: 700, letterSpacing: '-0.02em' }}
      />
      {calculation.provisional ? (
        <Alert severity="info" sx={{ my: 1.5 }}>
          {translate('adal.reward.provisional')}
        </Alert>
      ) : null}
      <Box sx={{ mt: 1.5 }}>
        <Facts columns={3}>
          <Fact label={translate('adal.fields.schedule')}>
            {translate(`adal.enums.schedule.${calculation.schedule}`, { _: calculation.schedule })}
          </Fact>
          <Fact label={translate('adal.fields.mciRate')}>
            <Tenge amount={calculation.mciRate} />
          </Fact>
          <Fact label={translate('adal.fields.effectiveFrom')}>
            <Day on={calculation.mciEffectiveFrom} />
          </Fact>
          {calculation.harm !== null ? (
            <Fact label={translate('adal.fields.harm')}>
              <Tenge amount={calculation.harm} />
            </Fact>
          ) : null}
        </Facts>
      </Box>
    </Section>
  );
}
