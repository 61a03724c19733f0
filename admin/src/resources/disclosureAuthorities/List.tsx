import { Alert } from '@mui/material';
import { DataTable, useRefresh, useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { NewRecord } from '../../actions/NewRecord';
import { Chip } from '../../display/Chip';
import { Day } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { useRowReload } from '../../list/useRowReload';
import { has } from '../../providers/permissions';
import { useViewer } from '../../providers/viewer';
import { authorityActions, registerAuthority } from './actions';
import type { Authority } from './operations';

function Acts({ authority }: { authority: Authority }) {
  const reload = useRowReload<Authority>(authority.id);
  return <ActionBar of="authority" record={authority} actions={authorityActions} reload={reload} />;
}

/** Who may ask for an identity, by which norm and when. */
export function DisclosureAuthorityList() {
  const translate = useTranslate();
  const viewer = useViewer();
  const refresh = useRefresh();
  return (
    <ListPage
      resource="disclosureAuthorities"
      title={translate('adal.menu.disclosureAuthorities')}
      whenEmpty={translate('adal.disclosure.noAuthorities')}
      intro={<Alert severity="info">{translate('adal.disclosure.authoritiesIntro')}</Alert>}
      actions={
        has(viewer, 'disclosure:approve') ? <NewRecord action={registerAuthority} onDone={refresh} /> : null
      }
    >
      <DataTable<Authority> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<Authority> source="name" label={translate('adal.fields.name')} disableSort />
        <DataTable.Col<Authority>
          source="legalBasis"
          label={translate('adal.fields.legalBasis')}
          disableSort
          render={(a) => (
            <>
              {a.legalBasis}{' '}
              {a.shipped ? <Chip tone="warning">{translate('adal.disclosure.shipped')}</Chip> : null}
            </>
          )}
        />
        <DataTable.Col<Authority>
          source="validFrom"
          label={translate('adal.fields.validFrom')}
          disableSort
          render={(a) => <Day on={a.validFrom} />}
        />
        <DataTable.Col<Authority>
          source="validTo"
          label={translate('adal.fields.validTo')}
          disableSort
          render={(a) => <Day on={a.validTo} />}
        />
        <DataTable.Col<Authority>
          source="viewerActions"
          label={translate('adal.fields.acts')}
          disableSort
          render={(a) => <Acts authority={a} />}
        />
      </DataTable>
    </ListPage>
  );
}
