import { DataTable, useTranslate } from 'react-admin';
import { Verification } from '../../display/Verification';
import { ChoiceFilter, TextFilter } from '../../list/Filters';
import { ListPage } from '../../list/ListPage';
import { offenceName, type Offence } from './operations';

const gravities = ['MINOR', 'MEDIUM', 'SERIOUS', 'PARTICULARLY_SERIOUS'];

/** Articles the service works with, and how far each row was checked. */
export function OffenceList() {
  const translate = useTranslate();
  const gravity = (value: string | null) =>
    value ? translate(`adal.enums.gravity.${value}`, { _: value }) : '—';
  return (
    <ListPage
      resource="offences"
      title={translate('adal.menu.offences')}
      whenEmpty={translate('adal.reference.empty')}
      sort={{ field: 'article', order: 'ASC' }}
      perPage={50}
      filters={
        <>
          <TextFilter name="article" label={translate('adal.fields.article')} />
          <ChoiceFilter
            name="gravity"
            label={translate('adal.fields.gravity')}
            choices={gravities.map((value) => ({ value, label: gravity(value) }))}
          />
        </>
      }
    >
      <DataTable<Offence> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<Offence>
          source="article"
          label={translate('adal.fields.article')}
          cellSx={() => ({ whiteSpace: 'nowrap' })}
          render={(o) => offenceName(o, translate)}
        />
        <DataTable.Col<Offence> source="title" label={translate('adal.fields.title')} />
        <DataTable.Col<Offence>
          source="gravity"
          label={translate('adal.fields.gravity')}
          render={(o) => gravity(o.gravity)}
        />
        <DataTable.NumberCol<Offence> source="maxYears" label={translate('adal.fields.maxYears')} />
        <DataTable.Col<Offence>
          source="isCorruption"
          label={translate('adal.fields.isCorruption')}
          render={(o) => translate(o.isCorruption ? 'ra.boolean.true' : 'ra.boolean.false')}
        />
        <DataTable.Col<Offence>
          source="status"
          label={translate('adal.fields.verification')}
          render={(o) => <Verification status={o.status} />}
        />
      </DataTable>
    </ListPage>
  );
}
