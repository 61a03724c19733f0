import KeyOutlined from '@mui/icons-material/KeyOutlined';
import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { DataTable, useRefresh, useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Instant } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { useRowReload } from '../../list/useRowReload';
import { passkeyActions } from './actions';
import { EnrolDialog } from './EnrolDialog';
import type { Passkey } from './operations';

function Acts({ passkey }: { passkey: Passkey }) {
  const reload = useRowReload<Passkey>(passkey.id);
  return <ActionBar of="passkey" record={passkey} actions={passkeyActions} reload={reload} />;
}

/** By which devices the vault knows whom, and the way to enrol one's own. */
export function PasskeyList() {
  const translate = useTranslate();
  const refresh = useRefresh();
  const [enrolling, setEnrolling] = useState(false);
  const close = () => {
    setEnrolling(false);
    refresh();
  };
  return (
    <ListPage
      resource="passkeys"
      title={translate('adal.menu.passkeys')}
      whenEmpty={translate('adal.passkey.none')}
      refreshEvery={30}
      intro={<Alert severity="info">{translate('adal.passkey.intro')}</Alert>}
      actions={
        <Button variant="contained" startIcon={<KeyOutlined />} onClick={() => setEnrolling(true)}>
          {translate('adal.passkey.enrol')}
        </Button>
      }
      below={enrolling ? <EnrolDialog onClose={close} /> : null}
    >
      <DataTable<Passkey> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<Passkey>
          source="owner"
          label={translate('adal.fields.owner')}
          disableSort
          render={(p) => (p.mine ? `${p.owner.name} · ${translate('adal.passkey.mine')}` : p.owner.name)}
        />
        <DataTable.Col<Passkey> source="label" label={translate('adal.fields.label')} disableSort />
        <DataTable.Col<Passkey>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(p) => <StateChip of="passkey" state={p.state} />}
        />
        <DataTable.Col<Passkey>
          source="confirmedBy"
          label={translate('adal.fields.confirmedBy')}
          disableSort
          render={(p) => (p.byCode ? translate('adal.passkey.byCode') : (p.confirmedBy?.name ?? '—'))}
        />
        <DataTable.Col<Passkey>
          source="enrolledAt"
          label={translate('adal.fields.enrolledAt')}
          disableSort
          render={(p) => <Instant at={p.enrolledAt} />}
        />
        <DataTable.Col<Passkey>
          source="lastUsedAt"
          label={translate('adal.fields.lastUsedAt')}
          disableSort
          render={(p) => <Instant at={p.lastUsedAt} />}
        />
        <DataTable.Col<Passkey>
          source="viewerActions"
          label={translate('adal.fields.acts')}
          disableSort
          render={(p) => <Acts passkey={p} />}
        />
      </DataTable>
    </ListPage>
  );
}
