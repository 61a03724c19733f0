import LockOpen from '@mui/icons-material/LockOpenOutlined';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { Chip, StateChip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { Code, Instant } from '../../display/Values';
import { graphql } from '../../providers/graphql';
import { RecordPage } from '../../record/RecordPage';
import { type RecordTab, Tabs } from '../../record/Tabs';
import { recordActions } from './actions';
import { CorrectPerson } from './CorrectPerson';
import type { PartName, ProtectionRecord } from './operations';
import { recordTextsQuery } from './texts.operations';
import { PartSection } from './PartSection';

type Reload = () => Promise<ProtectionRecord | undefined>;

function RecordTexts({ id }: { id: string }) {
  const translate = useTranslate();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => {
      interface Answer {
        protectionRecord: { texts: Record<string, string | null> };
      }
      return (await graphql<Answer>(recordTextsQuery, { id })).protectionRecord.texts;
    },
  });
  if (!data) {
    return (
      <Box>
        {error ? <Alert severity="error">{translate(error.message, { _: error.message })}</Alert> : null}
        <Button startIcon={<LockOpen />} disabled={isPending} onClick={() => mutate()}>
          {translate('adal.protection.openTexts')}
        </Button>
      </Box>
    );
  }
  return (
    <Facts columns={1}>
      {['assistance', 'endReason', 'holdReason'].map((name) => (
        <Fact key={name} label={translate(`adal.fields.${name}`)}>
          {data[name]}
        </Fact>
      ))}
    </Facts>
  );
}

function RecordFacts({ record }: { record: ProtectionRecord }) {
  const translate = useTranslate();
  const { endProposedBy, heldSince, heldBy, releaseProposedBy } = record;
  return (
    <Section title={translate('adal.protection.facts')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Facts columns={3}>
          <Fact label={translate('adal.fields.pseudonym')}>
            <Code>{record.personId}</Code>
          </Fact>
          <Fact label={translate('adal.fields.personRole')}>
            {translate(`adal.enums.personRole.${record.role}`)}
          </Fact>
          <Fact label={translate('adal.fields.openedAt')}>
            <Instant at={record.openedAt} />
          </Fact>
          <Fact label={translate('adal.fields.confirmedAt')}>
            {record.confirmedAt ? (
              <>
                <Instant at={record.confirmedAt} />
                {record.confirmedBy ? `, ${record.confirmedBy.name}` : ''}
              </>
            ) : null}
          </Fact>
          {endProposedBy ? (
            <Fact label={translate('adal.fields.endProposedBy')}>{endProposedBy.name}</Fact>
          ) : null}
          {record.endedAt ? (
            <Fact label={translate('adal.fields.endedAt')}>
              <Instant at={record.endedAt} />
            </Fact>
          ) : null}
          {heldSince ? (
            <Fact label={translate('adal.fields.heldSince')}>
              <Instant at={heldSince} />
              {heldBy ? `, ${heldBy.name}` : ''}
            </Fact>
          ) : null}
          {releaseProposedBy ? (
            <Fact label={translate('adal.fields.releaseProposedBy')}>{releaseProposedBy.name}</Fact>
          ) : null}
        </Facts>
        <RecordTexts id={record.id} />
      </Box>
    </Section>
  );
}

function tabsOf(record: ProtectionRecord, reload: Reload, translate: (key: string) => string): RecordTab[] {
  const sections = (...names: PartName[]) => (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {names.map((name) => (
        <PartSection
          key={name}
          record={record}
          name={name}
          reload={reload}
          more={name === 'corrections' ? <CorrectPerson record={record} reload={reload} /> : null}
        />
      ))}
    </Box>
  );
  return [
    {
      name: 'overview',
      label: translate('adal.protection.tabOverview'),
      content: () => (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <RecordFacts record={record} />
          {sections('threats', 'agreements')}
        </Box>
      ),
    },
    { name: 'measures', label: translate('adal.protection.measures'), content: () => sections('measures') },
    { name: 'checkIns', label: translate('adal.protection.checkIns'), content: () => sections('checkIns') },
    {
      name: 'contacts',
      label: translate('adal.protection.contacts'),
      content: () => sections('contactWishes', 'contacts', 'labels'),
    },
    {
      name: 'employer',
      label: translate('adal.protection.tabWork'),
      content: () => (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Alert severity="info">{translate('adal.protection.unverifiedTerms')}</Alert>
          {sections('retaliationReports', 'employerProcedures')}
        </Box>
      ),
    },
    {
      name: 'identity',
      label: translate('adal.protection.tabIdentity'),
      content: () => sections('corrections', 'merges'),
    },
    {
      name: 'incidents',
      label: translate('adal.protection.incidents'),
      content: () => sections('incidents'),
    },
  ];
}

/** Everything about the protection of one person, by pseudonym; what identifies is read on demand. */
export function ProtectionRecordShow() {
  const translate = useTranslate();
  return (
    <RecordPage<ProtectionRecord> resource="protectionRecords">
      {(record, reload) => (
        <>
          <PageHeader
            title={record.number}
            heading={<Code large>{record.number}</Code>}
            crumbs={[{ label: translate('adal.menu.protectionRecords'), to: '/protectionRecords' }]}
            below={
              <>
                <StateChip of="protectionRecord" state={record.state} />
                {record.retention === 'KEPT' ? null : (
                  <Chip tone="warning">{translate(`adal.enums.retention.${record.retention}`)}</Chip>
                )}
                {record.confirmedAt ? null : (
                  <Chip tone="info">{translate('adal.protection.unconfirmed')}</Chip>
                )}
                <Typography variant="caption" color="text.secondary">
                  {translate(`adal.enums.regime.${record.regime}`)}
                </Typography>
              </>
            }
            actions={
              <ActionBar of="protectionRecord" record={record} actions={recordActions} reload={reload} />
            }
          />
          <Tabs tabs={tabsOf(record, reload, translate)} />
        </>
      )}
    </RecordPage>
  );
}
