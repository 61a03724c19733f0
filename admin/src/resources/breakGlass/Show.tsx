import { Box } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { Chip, StateChip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { Nothing } from '../../display/Nothing';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { Instant } from '../../display/Values';
import { RecordPage } from '../../record/RecordPage';
import { breakGlassActions } from './actions';
import type { BreakGlass } from './operations';
import { TimeLeft } from './TimeLeft';

function Course({ act }: { act: BreakGlass }) {
  const translate = useTranslate();
  const who = (person: { name: string } | null, at: string | null) => (
    <>
      {person?.name ?? translate('adal.timeline.system')}
      <br />
      <Instant at={at} />
    </>
  );
  return (
    <Section title={translate('adal.disclosure.steps')}>
      <Facts columns={3}>
        <Fact wide label={translate('adal.fields.incident')}>
          {act.reason}
        </Fact>
        <Fact label={translate('adal.fields.requestedBy')}>{who(act.requestedBy, act.requestedAt)}</Fact>
        {act.openedAt ? (
          <Fact label={translate('adal.fields.openedBy')}>{who(act.openedBy, act.openedAt)}</Fact>
        ) : null}
        {act.endedAt ? (
          <Fact label={translate(`adal.states.breakGlass.${act.state}`)}>
            {who(act.endedBy, act.endedAt)}
          </Fact>
        ) : null}
        <Fact label={translate('adal.fields.hours')}>
          {translate('adal.breakGlass.hours', { smart_count: act.hours })}
        </Fact>
      </Facts>
    </Section>
  );
}

/** Whether each custodian was told by mail, and has said that he knows. */
function Told({ act }: { act: BreakGlass }) {
  const translate = useTranslate();
  if (!act.openedAt) return null;
  const knowing = new Set(act.acknowledgedBy.map(({ id }) => id));
  return (
    <Section title={translate('adal.breakGlass.told')}>
      {act.mails.length === 0 ? <Nothing dense title={translate('adal.breakGlass.nobodyToTell')} /> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {act.mails.map(({ state, settledAt, custodian }) => {
          const knows = custodian !== null && knowing.has(custodian.id);
          return (
            <Box
              component="li"
              key={custodian?.id}
              sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
            >
              <Box sx={{ flex: '0 1 280px' }}>{custodian?.name}</Box>
              <StateChip of="custodianMail" state={state} />
              {settledAt ? <Instant at={settledAt} /> : null}
              <Chip tone={knows ? 'success' : 'warning'}>
                {translate(knows ? 'adal.breakGlass.knows' : 'adal.breakGlass.knowsNot')}
              </Chip>
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}

/** One lent role: why, by whom, until when, and which custodians know. */
export function BreakGlassShow() {
  const translate = useTranslate();
  const queries = useQueryClient();
  // The line above the page says what runs.
  const onDone = () => void queries.invalidateQueries({ queryKey: ['runningBreakGlass'] });
  return (
    <RecordPage<BreakGlass> resource="breakGlass" refreshEvery={5}>
      {(act, reload) => (
        <>
          <PageHeader
            title={translate('adal.breakGlass.to', {
              role: translate(`adal.roles.${act.role}`),
              name: act.staffMember?.name ?? '—',
            })}
            crumbs={[{ label: translate('adal.menu.breakGlass'), to: '/breakGlass' }]}
            below={
              <>
                <StateChip of="breakGlass" state={act.state} />
                <TimeLeft act={act} />
              </>
            }
            actions={
              <ActionBar
                of="breakGlass"
                record={act}
                actions={breakGlassActions}
                reload={reload}
                onDone={onDone}
              />
            }
          />
          <Box sx={{ display: 'grid', gap: 2 }}>
            <Course act={act} />
            <Told act={act} />
          </Box>
        </>
      )}
    </RecordPage>
  );
}
