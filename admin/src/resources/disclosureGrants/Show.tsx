import { Box, Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { Code, Instant } from '../../display/Values';
import { RecordPage } from '../../record/RecordPage';
import { DisclosureFields } from '../disclosureRequests/DisclosureFields';
import { LooksOfGrant } from '../disclosureViews/LooksOfGrant';
import { grantActions } from './actions';
import { GrantCountdown } from './GrantCountdown';
import { LookPanel } from './LookPanel';
import type { DisclosureGrant } from './operations';

/** One grant: its terms, how long it still opens, the look itself, and who looked. */
export function DisclosureGrantShow() {
  const translate = useTranslate();
  return (
    <RecordPage<DisclosureGrant> resource="disclosureGrants" refreshEvery={5}>
      {(grant, reload) => (
        <>
          <PageHeader
            title={translate('adal.disclosure.grantTitle', { person: grant.pseudonym.slice(0, 8) })}
            crumbs={[{ label: translate('adal.menu.disclosureGrants'), to: '/disclosureGrants' }]}
            below={
              <>
                <StateChip of="disclosureGrant" state={grant.state} />
                <GrantCountdown grant={grant} />
              </>
            }
            actions={<ActionBar of="disclosureGrant" record={grant} actions={grantActions} reload={reload} />}
          />
          <Box sx={{ display: 'grid', gap: 2 }}>
            <LookPanel grant={grant} reload={reload} />
            <Section title={translate('adal.disclosure.terms')}>
              <Facts columns={3}>
                <Fact label={translate('adal.fields.readerId')}>{grant.reader.name}</Fact>
                <Fact label={translate('adal.fields.grantedFields')}>
                  <DisclosureFields fields={grant.fields} />
                </Fact>
                <Fact label={translate('adal.fields.looks')}>
                  {translate('adal.disclosure.looksOf', { used: grant.viewsUsed, limit: grant.viewLimit })}
                </Fact>
                <Fact label={translate('adal.fields.grantFrom')}>
                  <Instant at={grant.validFrom} />
                </Fact>
                <Fact label={translate('adal.fields.grantTo')}>
                  <Instant at={grant.validTo} />
                </Fact>
                <Fact label={translate('adal.fields.decidedBy')}>{grant.approvedBy.name}</Fact>
                <Fact label={translate('adal.fields.personAlias')}>
                  <Code>{grant.pseudonym}</Code>
                </Fact>
                <Fact label={translate('adal.disclosure.request')}>
                  <MuiLink component={Link} to={`/disclosureRequests/${grant.requestId}/show`}>
                    {translate('adal.disclosure.openRequest')}
                  </MuiLink>
                </Fact>
                {grant.endedAt ? (
                  <Fact label={translate('adal.fields.endedAt')}>
                    <Instant at={grant.endedAt} />
                    {grant.endedBy ? ` · ${grant.endedBy.name}` : ''}
                    {grant.endReason ? ` · ${translate(`adal.enums.grantEnd.${grant.endReason}`)}` : ''}
                  </Fact>
                ) : null}
              </Facts>
            </Section>
            <LooksOfGrant grantId={grant.id} looks={grant.viewsUsed} />
          </Box>
        </>
      )}
    </RecordPage>
  );
}
