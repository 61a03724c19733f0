import { Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Code, Instant } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { DisclosureFields } from '../disclosureRequests/DisclosureFields';
import type { DisclosureView } from './operations';

/** Who saw what, and when. */
export function DisclosureViewList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="disclosureViews"
      title={translate('adal.menu.disclosureViews')}
      whenEmpty={translate('adal.disclosure.noLooks')}
      refreshEvery={30}
    >
      <DataTable<DisclosureView> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<DisclosureView>
          source="viewedAt"
          label={translate('adal.fields.viewedAt')}
          disableSort
          render={(v) => <Instant at={v.viewedAt} />}
        />
        <DataTable.Col<DisclosureView>
          source="reader"
          label={translate('adal.fields.readerId')}
          disableSort
          render={(v) => v.reader.name}
        />
        <DataTable.Col<DisclosureView>
          source="fields"
          label={translate('adal.fields.shownFields')}
          disableSort
          render={(v) => <DisclosureFields fields={v.fields} />}
        />
        <DataTable.Col<DisclosureView> source="number" label={translate('adal.fields.looks')} disableSort />
        <DataTable.Col<DisclosureView>
          source="grantId"
          label={translate('adal.disclosure.grant')}
          disableSort
          render={(v) => (
            <MuiLink component={Link} to={`/disclosureGrants/${v.grantId}/show`}>
              <Code>{v.grantId.slice(-8)}</Code>
            </MuiLink>
          )}
        />
      </DataTable>
    </ListPage>
  );
}
