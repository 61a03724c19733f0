import { Box, Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Code, Day, Instant } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { StateTabs } from '../../list/StateTabs';
import { useRowReload } from '../../list/useRowReload';
import { incidentActions } from './actions';
import { incidentStates, type Incident } from './operations';

function Acts({ row }: { row: Incident }) {
  const reload = useRowReload<Incident>(row.id);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, justifyContent: 'flex-end' }}>
      <ActionBar of="incident" record={row} actions={incidentActions} reload={reload} />
    </Box>
  );
}

/** Suspected disclosures. */
export function IncidentList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="leakIncidents"
      title={translate('adal.menu.leakIncidents')}
      whenEmpty={translate('adal.protection.noIncidents')}
      tabs={<StateTabs of="incident" states={incidentStates} />}
      refreshEvery={60}
    >
      <DataTable<Incident> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<Incident>
          source="record"
          label={translate('adal.fields.recordNumber')}
          disableSort
          render={(row) => (
            <MuiLink component={Link} to={`/leakIncidents/${row.id}/show`}>
              <Code>{row.record?.number}</Code>
            </MuiLink>
          )}
        />
        <DataTable.Col<Incident>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(row) => <StateChip of="incident" state={row.state} />}
        />
        <DataTable.Col<Incident>
          source="suspectedSince"
          label={translate('adal.fields.suspectedSince')}
          disableSort
          render={(row) => <Day on={row.suspectedSince} />}
        />
        <DataTable.Col<Incident>
          source="reportedAt"
          label={translate('adal.fields.reportedAt')}
          disableSort
          render={(row) => <Instant at={row.reportedAt} />}
        />
        <DataTable.Col<Incident>
          source="viewerActions"
          label={translate('adal.fields.acts')}
          disableSort
          render={(row) => <Acts row={row} />}
        />
      </DataTable>
    </ListPage>
  );
}
