import { DataTable, useTranslate } from 'react-admin';
import { Day } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import type { Department } from './operations';

/** The central office, the own-security unit and the territorial departments. */
export function DepartmentList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="departments"
      title={translate('adal.menu.departments')}
      whenEmpty={translate('adal.reference.empty')}
      sort={{ field: 'code', order: 'ASC' }}
      perPage={50}
    >
      <DataTable<Department & { id: string }> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col source="code" label={translate('adal.fields.code')} />
        <DataTable.Col source="name" label={translate('adal.fields.name')} />
        <DataTable.Col<Department & { id: string }>
          source="kind"
          label={translate('adal.fields.kind')}
          render={(d) => translate(`adal.enums.departmentKind.${d.kind}`, { _: d.kind })}
        />
        <DataTable.Col source="address" label={translate('adal.fields.address')} />
        <DataTable.Col source="phone" label={translate('adal.fields.phone')} />
        <DataTable.Col<Department & { id: string }>
          source="validFrom"
          label={translate('adal.fields.validFrom')}
          render={(d) => <Day on={d.validFrom} />}
        />
      </DataTable>
    </ListPage>
  );
}
