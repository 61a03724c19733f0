import { DataTable, useTranslate } from 'react-admin';
import { Day } from '../../display/Values';
import { Verification } from '../../display/Verification';
import { ChoiceFilter } from '../../list/Filters';
import { ListPage } from '../../list/ListPage';
import type { Holiday } from './operations';

const thisYear = new Date().getFullYear();
const years = [1, 0, -1, -2, -3].map((shift) => String(thisYear + shift));

/** Days that move a term's end (R51). */
export function HolidayList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="holidays"
      title={translate('adal.menu.holidays')}
      whenEmpty={translate('adal.reference.empty')}
      sort={{ field: 'date', order: 'ASC' }}
      perPage={50}
      filterDefaultValues={{ year: String(thisYear) }}
      filters={
        <ChoiceFilter
          name="year"
          label={translate('adal.fields.year')}
          choices={years.map((value) => ({ value, label: value }))}
        />
      }
    >
      <DataTable<Holiday> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<Holiday>
          source="date"
          label={translate('adal.fields.date')}
          render={(h) => <Day on={h.date} />}
        />
        <DataTable.Col source="name" label={translate('adal.fields.name')} />
        <DataTable.Col<Holiday>
          source="kind"
          label={translate('adal.fields.kind')}
          render={(h) => translate(`adal.enums.holidayKind.${h.kind}`, { _: h.kind })}
        />
        <DataTable.Col<Holiday>
          source="status"
          label={translate('adal.fields.verification')}
          render={(h) => <Verification status={h.status} />}
        />
      </DataTable>
    </ListPage>
  );
}
