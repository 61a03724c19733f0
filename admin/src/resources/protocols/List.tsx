import { Button, Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { StateChip } from '../../display/Chip';
import { Code, Instant } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import type { Protocol } from './operations';

/** My protocols of oral statements: those under way, and those that became reports. */
export function ProtocolList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="protocols"
      title={translate('adal.menu.protocols')}
      whenEmpty={translate('adal.protocol.none')}
      actions={
        <Button component={Link} to="/protocols/new" variant="contained">
          {translate('adal.protocol.begin')}
        </Button>
      }
    >
      <DataTable<Protocol> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<Protocol>
          source="createdAt"
          label={translate('adal.fields.createdAt')}
          disableSort
          render={(p) => (
            <MuiLink
              component={Link}
              to={`/protocols/${p.id}/show`}
              onClick={(event) => event.stopPropagation()}
            >
              <Instant at={p.createdAt} />
            </MuiLink>
          )}
        />
        <DataTable.Col<Protocol>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(p) => <StateChip of="protocol" state={p.state} />}
        />
        <DataTable.Col<Protocol>
          source="department"
          label={translate('adal.fields.department')}
          disableSort
          render={(p) => p.department.name}
        />
        <DataTable.Col<Protocol>
          source="text"
          label={translate('adal.fields.text')}
          disableSort
          render={(p) => (p.text.length > 80 ? `${p.text.slice(0, 80)}…` : p.text)}
        />
        <DataTable.Col<Protocol>
          source="report"
          label={translate('adal.fields.number')}
          disableSort
          render={(p) => <Code>{p.report?.number}</Code>}
        />
      </DataTable>
    </ListPage>
  );
}
