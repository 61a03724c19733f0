import LockOpen from '@mui/icons-material/LockOpenOutlined';
import { Alert, Box, Button, TableCell, TableRow } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { Nothing } from '../../display/Nothing';
import { PageHeader } from '../../display/PageHeader';
import { PlainTable } from '../../display/PlainTable';
import { Section } from '../../display/Section';
import { Code, Day, Instant } from '../../display/Values';
import { graphql } from '../../providers/graphql';
import { RecordPage } from '../../record/RecordPage';
import { incidentActions } from './actions';
import { type Incident, type Sighting, whoSawQuery } from './operations';

interface Opened {
  texts: Record<'circumstances' | 'findings' | 'measuresTaken' | 'closingReason', string | null>;
  whoSaw: Sighting[];
}

function Sightings({ sightings }: { sightings: Sighting[] }) {
  const translate = useTranslate();
  if (!sightings.length) return <Nothing dense title={translate('adal.protection.whoSawNone')} />;
  return (
    <PlainTable
      columns={['when', 'who', 'what', 'where'].map((name) => translate(`adal.protection.saw.${name}`))}
    >
      {sightings.map((sighting, index) => (
        <TableRow key={`${sighting.at}-${index}`}>
          <TableCell>
            <Instant at={sighting.at} />
          </TableCell>
          <TableCell>
            {sighting.by
              ? [sighting.by.name, sighting.by.position].filter(Boolean).join(', ')
              : translate('adal.protection.system')}
          </TableCell>
          <TableCell>
            <Code>{sighting.action}</Code>
          </TableCell>
          <TableCell>
            <Code>{sighting.subject}</Code>
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}

function SealedParts({ id }: { id: string }) {
  const translate = useTranslate();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => (await graphql<{ leakIncident: Opened }>(whoSawQuery, { id })).leakIncident,
  });
  if (!data) {
    return (
      <Section title={translate('adal.protection.whoSaw')}>
        {error ? <Alert severity="error">{translate(error.message, { _: error.message })}</Alert> : null}
        <Button variant="outlined" startIcon={<LockOpen />} disabled={isPending} onClick={() => mutate()}>
          {translate('adal.protection.openTexts')}
        </Button>
      </Section>
    );
  }
  return (
    <>
      <Section title={translate('adal.protection.incidents')}>
        <Facts columns={1}>
          {(['circumstances', 'findings', 'measuresTaken', 'closingReason'] as const).map((name) => (
            <Fact key={name} label={translate(`adal.fields.${name}`)}>
              {data.texts[name]}
            </Fact>
          ))}
        </Facts>
      </Section>
      <Section title={translate('adal.protection.whoSaw')}>
        <Sightings sightings={data.whoSaw} />
      </Section>
    </>
  );
}

/** One suspected disclosure: what is known, what was done, who had to do with the data. */
export function IncidentShow() {
  const translate = useTranslate();
  return (
    <RecordPage<Incident> resource="leakIncidents">
      {(incident, reload) => (
        <>
          <PageHeader
            title={incident.record?.number ?? ''}
            crumbs={[{ label: translate('adal.menu.leakIncidents'), to: '/leakIncidents' }]}
            below={<StateChip of="incident" state={incident.state} />}
            actions={<ActionBar of="incident" record={incident} actions={incidentActions} reload={reload} />}
          />
          <Box sx={{ display: 'grid', gap: 2 }}>
            <Section>
              <Facts columns={3}>
                <Fact label={translate('adal.fields.suspectedSince')}>
                  <Day on={incident.suspectedSince} />
                </Fact>
                <Fact label={translate('adal.fields.reportedAt')}>
                  <Instant at={incident.reportedAt} />
                </Fact>
                <Fact label={translate('adal.fields.decidedBy')}>{incident.decidedBy?.name}</Fact>
              </Facts>
            </Section>
            <SealedParts id={incident.id} />
          </Box>
        </>
      )}
    </RecordPage>
  );
}
