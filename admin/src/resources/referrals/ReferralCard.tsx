import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionBar } from '../../actions/ActionBar';
import { Chip, StateChip } from '../../display/Chip';
import { Deadline } from '../../display/Deadline';
import { Fact, Facts } from '../../display/Facts';
import { Section } from '../../display/Section';
import { Code, Instant } from '../../display/Values';
import { referralActions } from './actions';
import type { Referral } from './operations';

interface ReferralCardProps {
  referral: Referral;
  reload: () => Promise<Referral | undefined>;
  /** Left out on the referral's own page. */
  linked?: boolean;
}

/** A referral: to whom, since when, until when, and what they answered. */
export function ReferralCard({ referral, reload, linked }: ReferralCardProps) {
  const translate = useTranslate();
  const { answer } = referral;
  const waits = ['DISPATCHED', 'ACKNOWLEDGED', 'APPROVED', 'DRAFT'].includes(referral.state);
  return (
    <Section
      title={translate(`adal.enums.referralKind.${referral.kind}`)}
      aside={<ActionBar of="referral" record={referral} actions={referralActions} reload={reload} />}
    >
      <Facts columns={3}>
        <Fact label={translate('adal.fields.number')}>
          {linked ? (
            <MuiLink component={Link} to={`/referrals/${referral.id}/show`}>
              <Code>{referral.number}</Code>
            </MuiLink>
          ) : (
            <Code>{referral.number}</Code>
          )}
        </Fact>
        <Fact label={translate('adal.fields.state')}>
          <StateChip of="referral" state={referral.state} />
        </Fact>
        <Fact label={translate('adal.fields.agencyId')}>{referral.agency?.name}</Fact>
        <Fact label={translate('adal.fields.dispatchedAt')}>
          <Instant at={referral.dispatchedAt} />
        </Fact>
        <Fact label={translate('adal.fields.dueAt')}>
          {referral.dueAt && waits ? (
            <Deadline deadline={{ dueAt: referral.dueAt }} />
          ) : (
            <Instant at={referral.dueAt} />
          )}
        </Fact>
        {referral.sentLate ? (
          <Fact label={translate('adal.fields.term')}>
            <Chip tone="error">{translate('adal.referral.sentLate')}</Chip>
          </Fact>
        ) : null}
        {referral.endReason ? (
          <Fact wide label={translate('adal.fields.reason')}>
            {referral.endReason}
          </Fact>
        ) : null}
        <Fact wide label={translate('adal.fields.coverText')}>
          {referral.coverText}
        </Fact>
      </Facts>
      {answer ? (
        <Box sx={{ mt: 2, pt: 2, borderTop: 1, borderColor: 'divider' }}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            {translate(answer.signsFound ? 'adal.referral.signsFound' : 'adal.referral.noSigns')}
          </Typography>
          <Typography variant="body2" sx={{ whiteSpace: 'pre-line', maxWidth: '78ch' }}>
            {answer.text}
          </Typography>
          <Typography variant="caption" color="text.secondary">
            {answer.number} · <Instant at={answer.answeredAt} />
          </Typography>
        </Box>
      ) : null}
    </Section>
  );
}
