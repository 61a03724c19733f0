import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { PageHeader } from '../../display/PageHeader';
import { Sealed } from '../../display/Sealed';
import { Section } from '../../display/Section';
import { Timeline } from '../../display/Timeline';
import { Code, Day, Instant } from '../../display/Values';
import { RecordPage } from '../../record/RecordPage';
import { rewardCaseActions } from './actions';
import { CalculationCard } from './CalculationCard';
import { DecisionCard } from './DecisionCard';
import type { RewardCase } from './operations';
import { PayoutCard } from './PayoutCard';
import { PayoutPreview } from './PayoutPreview';
import { VotingCard } from './VotingCard';

function Grounds({ rewardCase }: { rewardCase: RewardCase }) {
  const translate = useTranslate();
  const { courtAct } = rewardCase;
  return (
    <Section title={translate('adal.reward.grounds')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Facts>
          <Fact label={translate('adal.fields.basis')}>
            {translate(`adal.enums.basis.${rewardCase.basis}`)}
          </Fact>
          <Fact label={translate('adal.fields.rewardCategory')}>
            {rewardCase.category ? translate(`adal.enums.gravity.${rewardCase.category}`) : null}
          </Fact>
          <Fact label={translate('adal.fields.courtAct')}>
            {translate(`adal.enums.courtActKind.${courtAct.kind}`)} № {courtAct.actNumber}
          </Fact>
          <Fact label={translate('adal.fields.inForceOn')}>
            <Day on={courtAct.inForceOn} />
          </Fact>
          <Fact label={translate('adal.fields.openedAt')}>
            <Instant at={rewardCase.openedAt} />
          </Fact>
        </Facts>
        <Sealed person={{ id: rewardCase.personAlias }} />
      </Box>
    </Section>
  );
}

const previews = { preparePayout: PayoutPreview, confirmPayout: PayoutPreview };

/** The dossier by pseudonym: grounds, amount, votes, decision, payment. */
export function RewardCaseShow() {
  const translate = useTranslate();
  return (
    <RecordPage<RewardCase> resource="rewardCases">
      {(rewardCase, reload) => (
        <>
          <PageHeader
            title={rewardCase.caseNumber}
            heading={<Code large>{rewardCase.caseNumber}</Code>}
            crumbs={[{ label: translate('adal.menu.rewardCases'), to: '/rewardCases' }]}
            below={<StateChip of="rewardCase" state={rewardCase.state} />}
            actions={
              <ActionBar
                of="rewardCase"
                record={rewardCase}
                actions={rewardCaseActions}
                previews={previews}
                reload={reload}
              />
            }
          />
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' },
              alignItems: 'start',
            }}
          >
            <Box sx={{ display: 'grid', gap: 2 }}>
              <CalculationCard calculation={rewardCase.calculation} />
              <VotingCard quorum={rewardCase.quorum} votes={rewardCase.votes} ownVote={rewardCase.ownVote} />
              {rewardCase.decision ? <DecisionCard decision={rewardCase.decision} /> : null}
              {rewardCase.payout ? <PayoutCard payout={rewardCase.payout} /> : null}
            </Box>
            <Box sx={{ display: 'grid', gap: 2 }}>
              <Grounds rewardCase={rewardCase} />
              <Section title={translate('adal.report.tabs.timeline')}>
                <Timeline entries={rewardCase.timeline} />
              </Section>
            </Box>
          </Box>
        </>
      )}
    </RecordPage>
  );
}
