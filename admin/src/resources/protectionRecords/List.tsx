import PersonAdd from '@mui/icons-material/PersonAddOutlined';
import { Button, Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Chip, StateChip } from '../../display/Chip';
import { Code, Instant } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { StateTabs } from '../../list/StateTabs';
import { has } from '../../providers/permissions';
import { useViewer } from '../../providers/viewer';
import { type RecordRow, recordStates } from './operations';

/** Who is under protection, by random numbers and pseudonyms. */
export function ProtectionRecordList() {
  const translate = useTranslate();
  const viewer = useViewer();
  return (
    <ListPage
      resource="protectionRecords"
      title={translate('adal.menu.protectionRecords')}
      whenEmpty={translate('adal.protection.none')}
      actions={
        has(viewer, 'protection:work') ? (
          <Button component={Link} to="/protectionRecords/new" variant="outlined" startIcon={<PersonAdd />}>
            {translate('adal.protection.newHelper')}
          </Button>
        ) : undefined
      }
      tabs={<StateTabs of="protectionRecord" states={recordStates} />}
    >
      <DataTable<RecordRow> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<RecordRow>
          source="number"
          label={translate('adal.fields.recordNumber')}
          disableSort
          render={(row) => (
            <MuiLink
              component={Link}
              to={`/protectionRecords/${row.id}/show`}
              onClick={(event) => event.stopPropagation()}
            >
              <Code>{row.number}</Code>
            </MuiLink>
          )}
        />
        <DataTable.Col<RecordRow>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(row) => <StateChip of="protectionRecord" state={row.state} />}
        />
        <DataTable.Col<RecordRow>
          source="role"
          label={translate('adal.fields.personRole')}
          disableSort
          render={(row) => translate(`adal.enums.personRole.${row.role}`)}
        />
        <DataTable.Col<RecordRow>
          source="regime"
          label={translate('adal.fields.regime')}
          disableSort
          render={(row) => translate(`adal.enums.regime.${row.regime}`)}
        />
        <DataTable.Col<RecordRow>
          source="retention"
          label={translate('adal.fields.retention')}
          disableSort
          render={(row) => translate(`adal.enums.retention.${row.retention}`)}
        />
        <DataTable.Col<RecordRow>
          source="openedAt"
          label={translate('adal.fields.openedAt')}
          disableSort
          render={(row) => <Instant at={row.openedAt} />}
        />
        <DataTable.Col<RecordRow>
          source="confirmedAt"
          label={translate('adal.fields.confirmedAt')}
          disableSort
          render={(row) =>
            row.confirmedAt ? (
              <Instant at={row.confirmedAt} />
            ) : (
              <Chip tone="info">{translate('adal.protection.unconfirmed')}</Chip>
            )
          }
        />
      </DataTable>
    </ListPage>
  );
}
