import { Alert, Box, Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Deadline } from '../../display/Deadline';
import { Code, Day } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { StateTabs } from '../../list/StateTabs';
import { useRowReload } from '../../list/useRowReload';
import { retaliationActions } from './actions';
import { retaliationStates, type Retaliation } from './operations';

function Acts({ row }: { row: Retaliation }) {
  const reload = useRowReload<Retaliation>(row.id);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, justifyContent: 'flex-end' }}>
      <ActionBar of="retaliation" record={row} actions={retaliationActions} reload={reload} />
    </Box>
  );
}

/** Reports of retaliation, with the clock that runs. */
export function RetaliationList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="retaliationReports"
      title={translate('adal.menu.retaliationReports')}
      whenEmpty={translate('adal.protection.noRetaliation')}
      intro={<Alert severity="info">{translate('adal.protection.unverifiedTerms')}</Alert>}
      tabs={<StateTabs of="retaliation" states={retaliationStates} />}
      refreshEvery={60}
    >
      <DataTable<Retaliation> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<Retaliation>
          source="record"
          label={translate('adal.fields.recordNumber')}
          disableSort
          render={(row) => (
            <MuiLink component={Link} to={`/protectionRecords/${row.record?.id}/show`}>
              <Code>{row.record?.number}</Code>
            </MuiLink>
          )}
        />
        <DataTable.Col<Retaliation>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(row) => <StateChip of="retaliation" state={row.state} />}
        />
        <DataTable.Col<Retaliation>
          source="act"
          label={translate('adal.fields.act')}
          disableSort
          render={(row) => translate(`adal.enums.employerAct.${row.act}`)}
        />
        <DataTable.Col<Retaliation>
          source="actOn"
          label={translate('adal.fields.actOn')}
          disableSort
          render={(row) => <Day on={row.actOn} />}
        />
        <DataTable.Col<Retaliation>
          source="term"
          label={translate('adal.fields.term')}
          disableSort
          render={(row) => (row.dueAt ? <Deadline deadline={{ dueAt: row.dueAt }} /> : '—')}
        />
        <DataTable.Col<Retaliation>
          source="consentOn"
          label={translate('adal.fields.consentOn')}
          disableSort
          render={(row) => <Day on={row.consentOn} />}
        />
        <DataTable.Col<Retaliation>
          source="redecision"
          label={translate('adal.fields.redecision')}
          disableSort
          render={(row) => (row.redecision ? translate(`adal.enums.redecision.${row.redecision}`) : '—')}
        />
        <DataTable.Col<Retaliation>
          source="viewerActions"
          label={translate('adal.fields.acts')}
          disableSort
          render={(row) => <Acts row={row} />}
        />
      </DataTable>
    </ListPage>
  );
}
