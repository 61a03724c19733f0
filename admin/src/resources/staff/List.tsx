import { DataTable, useTranslate } from 'react-admin';
import { Chip } from '../../display/Chip';
import { ListPage } from '../../list/ListPage';
import type { StaffMember } from './operations';

/** Who works where, and how to reach a colleague. */
export function StaffList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="staff"
      title={translate('adal.menu.staff')}
      whenEmpty={translate('adal.reference.empty')}
      perPage={50}
    >
      <DataTable<StaffMember> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<StaffMember> source="name" label={translate('adal.fields.name')} disableSort />
        <DataTable.Col<StaffMember> source="position" label={translate('adal.fields.position')} disableSort />
        <DataTable.Col<StaffMember>
          source="department"
          label={translate('adal.fields.department')}
          disableSort
          render={(s) => s.department?.name}
        />
        <DataTable.Col<StaffMember>
          source="workPhone"
          label={translate('adal.fields.workPhone')}
          disableSort
        />
        <DataTable.Col<StaffMember>
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
