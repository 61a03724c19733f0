import { Alert, Box, Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionBar } from '../../actions/ActionBar';
import { Chip, StateChip } from '../../display/Chip';
import { Deadline } from '../../display/Deadline';
import { Code, Day } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { StateTabs } from '../../list/StateTabs';
import { useRowReload } from '../../list/useRowReload';
import { procedureActions } from './actions';
import { procedureStates, type Procedure } from './operations';

function Acts({ row }: { row: Procedure }) {
  const reload = useRowReload<Procedure>(row.id);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, justifyContent: 'flex-end' }}>
      <ActionBar of="employerProcedure" record={row} actions={procedureActions} reload={reload} />
    </Box>
  );
}

/** Procedures of employers, with the clock that runs. */
export function ProcedureList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="employerProcedures"
      title={translate('adal.menu.employerProcedures')}
      whenEmpty={translate('adal.protection.noProcedures')}
      intro={<Alert severity="info">{translate('adal.protection.unverifiedTerms')}</Alert>}
      tabs={<StateTabs of="employerProcedure" states={procedureStates} />}
      refreshEvery={60}
    >
      <DataTable<Procedure> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<Procedure>
          source="record"
          label={translate('adal.fields.recordNumber')}
          disableSort
          render={(row) => (
            <MuiLink component={Link} to={`/protectionRecords/${row.record?.id}/show`}>
              <Code>{row.record?.number}</Code>
            </MuiLink>
          )}
        />
        <DataTable.Col<Procedure>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(row) => <StateChip of="employerProcedure" state={row.state} />}
        />
        <DataTable.Col<Procedure>
          source="act"
          label={translate('adal.fields.act')}
          disableSort
          render={(row) => translate(`adal.enums.employerAct.${row.act}`)}
        />
        <DataTable.Col<Procedure>
          source="meetingOn"
          label={translate('adal.fields.meetingOn')}
          disableSort
          render={(row) => <Day on={row.meetingOn} />}
        />
        <DataTable.Col<Procedure>
          source="term"
          label={translate('adal.fields.term')}
          disableSort
          render={(row) => (row.dueAt ? <Deadline deadline={{ dueAt: row.dueAt }} /> : '—')}
        />
        <DataTable.Col<Procedure>
          source="materialsOn"
          label={translate('adal.fields.materialsOn')}
          disableSort
          render={(row) =>
            row.materialsLate ? (
              <Chip tone="error">{translate('adal.protection.late')}</Chip>
            ) : (
              <Day on={row.materialsOn} />
            )
          }
        />
        <DataTable.Col<Procedure>
          source="redecision"
          label={translate('adal.fields.redecision')}
          disableSort
          render={(row) => (row.redecision ? translate(`adal.enums.redecision.${row.redecision}`) : '—')}
        />
        <DataTable.Col<Procedure>
          source="viewerActions"
          label={translate('adal.fields.acts')}
          disableSort
          render={(row) => <Acts row={row} />}
        />
      </DataTable>
    </ListPage>
  );
}
