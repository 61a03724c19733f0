import HowToVote from '@mui/icons-material/HowToVoteOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Chip } from '../../display/Chip';
import { Nothing } from '../../display/Nothing';
import { Section } from '../../display/Section';
import { Instant } from '../../display/Values';
import type { Quorum, RewardCase, Vote } from './operations';

const tones = { FOR: 'success', AGAINST: 'error', ABSTAIN: 'neutral' } as const;

function Meter({ quorum }: { quorum: Quorum }) {
  const translate = useTranslate();
  const reached = quorum.cast >= quorum.needed;
  const label = translate('adal.reward.quorum', {
    cast: quorum.cast,
    needed: quorum.needed,
    seats: quorum.seats,
  });
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2" sx={{ flex: 1 }}>
          {label}
        </Typography>
        <Chip tone={reached ? 'success' : 'warning'}>
          {translate(reached ? 'adal.reward.quorumReached' : 'adal.reward.quorumMissing')}
        </Chip>
      </Box>
      <LinearProgress
        variant="determinate"
        value={Math.min(100, (quorum.cast / Math.max(1, quorum.needed)) * 100)}
        color={reached ? 'success' : 'primary'}
        aria-label={label}
        sx={{ height: 8, borderRadius: 4 }}
      />
    </Box>
  );
}

function VoteLine({ vote }: { vote: Vote }) {
  const translate = useTranslate();
  return (
    <Box component="li" sx={{ py: 0.75, display: 'grid', gap: 0.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {vote.member?.name ?? '—'}
        </Typography>
        <Chip tone={tones[vote.choice as keyof typeof tones] ?? 'neutral'}>
          {translate(`adal.enums.voteChoice.${vote.choice}`)}
        </Chip>
        <Typography variant="caption" color="text.secondary">
          <Instant at={vote.castAt} />
        </Typography>
      </Box>
      {vote.reason ? <Typography variant="body2">{vote.reason}</Typography> : null}
    </Box>
  );
}

/** How far the voting is. Votes stay sealed until the quorum is there. */
export function VotingCard({ quorum, votes, ownVote }: Pick<RewardCase, 'quorum' | 'votes' | 'ownVote'>) {
  const translate = useTranslate();
  if (!quorum) {
    return (
      <Section title={translate('adal.reward.voting')}>
        <Nothing dense title={translate('adal.reward.notBeforeCommittee')} />
      </Section>
    );
  }
  return (
    <Section
      title={translate('adal.reward.voting')}
      aside={
        <Typography variant="caption">
          {translate('adal.reward.session', { number: quorum.session })}
        </Typography>
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Meter quorum={quorum} />
        {ownVote ? (
          <Alert severity="success" icon={<HowToVote fontSize="small" />}>
            {translate('adal.reward.ownVote', {
              choice: translate(`adal.enums.voteChoice.${ownVote.choice}`),
            })}
          </Alert>
        ) : null}
        {votes ? (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {votes.map((vote) => (
              <VoteLine key={`${vote.castAt}-${vote.member?.name ?? ''}`} vote={vote} />
            ))}
          </Box>
        ) : (
          <Alert severity="info" icon={<LockOutlined fontSize="small" />}>
            {translate('adal.reward.votesSealed')}
          </Alert>
        )}
      </Box>
    </Section>
  );
}
