import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { StateChip } from '../../display/Chip';
import { Nothing } from '../../display/Nothing';
import { Section } from '../../display/Section';
import { Instant } from '../../display/Values';
import type { Report } from './operations';

/** The two steps of the review, by two persons (R22). */
export function ReviewTab({ steps }: { steps: Report['reviewSteps'] }) {
  const translate = useTranslate();
  if (!steps.length) {
    return (
      <Section>
        <Nothing dense title={translate('adal.report.noReview')}>
          {translate('adal.report.noReviewHint')}
        </Nothing>
      </Section>
    );
  }
  return steps.map((step) => (
    <Section
      key={`${step.at}-${step.kind}`}
      title={translate(`adal.enums.reviewStep.${step.kind}`)}
      aside={<StateChip of="reviewStep" state={step.outcome} />}
    >
      <Typography sx={{ whiteSpace: 'pre-line', maxWidth: '78ch' }}>{step.finding}</Typography>
      <Box sx={{ mt: 1, display: 'flex', gap: 1, color: 'text.secondary', typography: 'caption' }}>
        {step.by?.name}
        <Instant at={step.at} />
      </Box>
    </Section>
  ));
}
