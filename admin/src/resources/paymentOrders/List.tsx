import { DataTable, useTranslate } from 'react-admin';
import { StateChip } from '../../display/Chip';
import { Code, Instant, Tenge } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import type { PaymentOrder } from './operations';

/** Payment orders the vault made whole and handed to the bank. The payee stands in no column. */
export function PaymentOrderList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="paymentOrders"
      title={translate('adal.menu.paymentOrders')}
      whenEmpty={translate('adal.paymentOrder.none')}
      refreshEvery={30}
    >
      <DataTable<PaymentOrder> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<PaymentOrder>
          source="reference"
          label={translate('adal.fields.reference')}
          disableSort
          render={(o) => <Code>{o.reference}</Code>}
        />
        <DataTable.Col<PaymentOrder>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(o) => <StateChip of="paymentOrder" state={o.state} />}
        />
        <DataTable.Col<PaymentOrder>
          source="amount"
          label={translate('adal.fields.amount')}
          disableSort
          render={(o) => <Tenge amount={o.amount} />}
        />
        <DataTable.Col<PaymentOrder>
          source="caseNumber"
          label={translate('adal.fields.caseNumber')}
          disableSort
          render={(o) => <Code>{o.caseNumber}</Code>}
        />
        <DataTable.Col<PaymentOrder>
          source="createdAt"
          label={translate('adal.fields.createdAt')}
          disableSort
          render={(o) => <Instant at={o.createdAt} />}
        />
        <DataTable.Col<PaymentOrder>
          source="handedOverAt"
          label={translate('adal.fields.handedOverAt')}
          disableSort
          render={(o) => <Instant at={o.handedOverAt} />}
        />
        <DataTable.Col<PaymentOrder>
          source="reason"
          label={translate('adal.fields.reason')}
          disableSort
          render={(o) =>
            o.reason ? translate(`adal.enums.payoutFailure.${o.reason}`, { _: o.reason }) : '—'
          }
        />
      </DataTable>
    </ListPage>
  );
}
