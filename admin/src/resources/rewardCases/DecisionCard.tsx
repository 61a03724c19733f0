import { useTranslate } from 'react-admin';
import { StateChip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { Section } from '../../display/Section';
import { Instant } from '../../display/Values';
import type { RewardCase } from './operations';

/** The decision and how the letter about it fares. */
export function DecisionCard({ decision }: { decision: NonNullable<RewardCase['decision']> }) {
  const translate = useTranslate();
  return (
    <Section title={translate('adal.reward.decision')}>
      <Facts columns={3}>
        <Fact label={translate('adal.fields.outcome')}>
          <StateChip of="rewardCase" state={decision.outcome} />
        </Fact>
        <Fact label={translate('adal.fields.decidedAt')}>
          <Instant at={decision.decidedAt} />
        </Fact>
        <Fact label={translate('adal.fields.tally')}>
          {decision.votesFor === null
            ? null
            : translate('adal.reward.tally', {
                for: decision.votesFor,
                against: decision.votesAgainst ?? 0,
                abstained: decision.votesAbstained ?? 0,
              })}
        </Fact>
        <Fact label={translate('adal.fields.letter')}>
          <StateChip of="letter" state={decision.letterState} />
        </Fact>
        <Fact label={translate('adal.fields.letterMovedAt')}>
          <Instant at={decision.letterMovedAt} />
        </Fact>
      </Facts>
    </Section>
  );
}
