import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { NewRecord } from '../../actions/NewRecord';
import { TextFilter } from '../../list/Filters';
import { ListPage } from '../../list/ListPage';
import { StateTabs } from '../../list/StateTabs';
import { has } from '../../providers/permissions';
import { useViewer } from '../../providers/viewer';
import { requestAccount } from '../staff/actions';
import { openRequest } from './openRequest';
import { RequestTable } from './RequestTable';

const states = ['PENDING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'];

/** Accounts and roles that one person asked for and another answers. */
export function RoleRequestList() {
  const translate = useTranslate();
  const viewer = useViewer();
  const navigate = useNavigate();
  return (
    <ListPage
      resource="roleRequests"
      title={translate('adal.menu.roleRequests')}
      whenEmpty={translate('adal.roleRequest.none')}
      tabs={<StateTabs of="roleRequest" states={states} />}
      filters={<TextFilter name="account" label={translate('adal.fields.account')} />}
      refreshEvery={30}
      actions={
        has(viewer, 'staff:manage') ? (
          <NewRecord action={requestAccount} onDone={(answer) => openRequest(navigate, answer)} />
        ) : null
      }
    >
      <RequestTable />
    </ListPage>
  );
}
