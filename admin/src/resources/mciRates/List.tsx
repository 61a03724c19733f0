import { DataTable, useTranslate } from 'react-admin';
import { Day, Tenge } from '../../display/Values';
import { Verification } from '../../display/Verification';
import { ListPage } from '../../list/ListPage';
import type { MciRate } from './operations';

/** The monthly calculation index by date; rewards are counted in it (R80). */
export function MciRateList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="mciRates"
      title={translate('adal.menu.mciRates')}
      whenEmpty={translate('adal.reference.empty')}
      sort={{ field: 'effectiveFrom', order: 'DESC' }}
      perPage={50}
    >
      <DataTable<MciRate> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<MciRate>
          source="effectiveFrom"
          label={translate('adal.fields.effectiveFrom')}
          render={(r) => <Day on={r.effectiveFrom} />}
        />
        <DataTable.Col<MciRate>
          source="amount"
          label={translate('adal.fields.amount')}
          render={(r) => <Tenge amount={r.amount} />}
        />
        <DataTable.Col<MciRate>
          source="purpose"
          label={translate('adal.fields.purpose')}
          render={(r) => translate(`adal.enums.mciPurpose.${r.purpose}`, { _: r.purpose })}
        />
        <DataTable.Col<MciRate>
          source="status"
          label={translate('adal.fields.verification')}
          render={(r) => <Verification status={r.status} />}
        />
      </DataTable>
    </ListPage>
  );
}
