import { Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { StateChip } from '../../display/Chip';
import { Instant } from '../../display/Values';
import { RoleNames } from '../staff/RoleNames';
import type { RoleRequestRow } from './operations';

/** Requests for roles, a row each. */
export function RequestTable() {
  const translate = useTranslate();
  return (
    <DataTable<RoleRequestRow> bulkActionButtons={false} rowClick={false}>
      <DataTable.Col<RoleRequestRow>
        source="name"
        label={translate('adal.fields.fullName')}
        disableSort
        render={(r) => (
          <MuiLink component={Link} to={`/roleRequests/${r.id}/show`}>
            {r.name}
          </MuiLink>
        )}
      />
      <DataTable.Col<RoleRequestRow>
        source="kind"
        label={translate('adal.fields.kind')}
        disableSort
        render={(r) => translate(`adal.enums.roleRequestKind.${r.kind}`)}
      />
      <DataTable.Col<RoleRequestRow>
        source="roles"
        label={translate('adal.fields.roles')}
        disableSort
        render={(r) => <RoleNames roles={r.roles} />}
      />
      <DataTable.Col<RoleRequestRow>
        source="requestedBy"
        label={translate('adal.fields.requestedBy')}
        disableSort
        render={(r) => r.requestedBy?.name}
      />
      <DataTable.Col<RoleRequestRow>
        source="requestedAt"
        label={translate('adal.fields.requestedAt')}
        disableSort
        render={(r) => <Instant at={r.requestedAt} />}
      />
      <DataTable.Col<RoleRequestRow>
        source="state"
        label={translate('adal.fields.state')}
        disableSort
        render={(r) => <StateChip of="roleRequest" state={r.state} />}
      />
    </DataTable>
  );
}
