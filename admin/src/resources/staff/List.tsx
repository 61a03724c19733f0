import { Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router';
import { NewRecord } from '../../actions/NewRecord';
import { Chip } from '../../display/Chip';
import { ListPage } from '../../list/ListPage';
import { has } from '../../providers/permissions';
import { useViewer } from '../../providers/viewer';
import { openRequest } from '../roleRequests/openRequest';
import { requestAccount } from './actions';
import type { StaffRow } from './operations';
import { RoleNames } from './RoleNames';

/** Who works where, and how to reach a colleague. */
export function StaffList() {
  const translate = useTranslate();
  const viewer = useViewer();
  const navigate = useNavigate();
  return (
    <ListPage
      resource="staff"
      title={translate('adal.menu.staff')}
      whenEmpty={translate('adal.reference.empty')}
      perPage={50}
      actions={
        has(viewer, 'staff:manage') ? (
          <NewRecord action={requestAccount} onDone={(answer) => openRequest(navigate, answer)} />
        ) : null
      }
    >
      <DataTable<StaffRow> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<StaffRow>
          source="name"
          label={translate('adal.fields.fullName')}
          disableSort
          render={(s) => (
            <MuiLink component={Link} to={`/staff/${s.id}/show`}>
              {s.name}
            </MuiLink>
          )}
        />
        <DataTable.Col<StaffRow>
          source="roles"
          label={translate('adal.fields.roles')}
          disableSort
          render={(s) => <RoleNames roles={s.roles} />}
        />
        <DataTable.Col<StaffRow> source="position" label={translate('adal.fields.position')} disableSort />
        <DataTable.Col<StaffRow>
          source="department"
          label={translate('adal.fields.department')}
          disableSort
          render={(s) => s.department?.name}
        />
        <DataTable.Col<StaffRow> source="workPhone" label={translate('adal.fields.workPhone')} disableSort />
        <DataTable.Col<StaffRow>
          source="disabled"
          label={translate('adal.fields.state')}
          disableSort
          render={(s) => (
            <Chip tone={s.disabled ? 'error' : 'success'}>
              {translate(s.disabled ? 'adal.staff.disabled' : 'adal.staff.active')}
            </Chip>
          )}
        />
      </DataTable>
    </ListPage>
  );
}
