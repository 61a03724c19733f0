import { Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router';
import { NewRecord } from '../../actions/NewRecord';
import { StateChip } from '../../display/Chip';
import { Code, Day, Instant } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { StateTabs } from '../../list/StateTabs';
import { has } from '../../providers/permissions';
import { useViewer } from '../../providers/viewer';
import { receiveRequest } from './actions';
import type { DisclosureRequest } from './operations';

const states = ['RECEIVED', 'VERIFIED', 'APPROVED', 'REFUSED'];

/** Requests for identities: lawful or not, each stays on record. */
export function DisclosureRequestList() {
  const translate = useTranslate();
  const viewer = useViewer();
  const navigate = useNavigate();
  const opened = (answer: Record<string, unknown>) => {
    const { id } = answer.disclosureRequest as { id: string };
    void navigate(`/disclosureRequests/${id}/show`);
  };
  return (
    <ListPage
      resource="disclosureRequests"
      title={translate('adal.menu.disclosureRequests')}
      whenEmpty={translate('adal.disclosure.noRequests')}
      tabs={<StateTabs of="disclosureRequest" states={states} />}
      refreshEvery={30}
      actions={
        has(viewer, 'disclosure:handle') ? <NewRecord action={receiveRequest} onDone={opened} /> : null
      }
    >
      <DataTable<DisclosureRequest> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<DisclosureRequest>
          source="requester"
          label={translate('adal.fields.requester')}
          disableSort
          render={(r) => (
            <MuiLink component={Link} to={`/disclosureRequests/${r.id}/show`}>
              {r.requester}
            </MuiLink>
          )}
        />
        <DataTable.Col<DisclosureRequest>
          source="actNumber"
          label={translate('adal.fields.actNumber')}
          disableSort
          render={(r) => <Code>{r.actNumber}</Code>}
        />
        <DataTable.Col<DisclosureRequest>
          source="actDate"
          label={translate('adal.fields.actDate')}
          disableSort
          render={(r) => <Day on={r.actDate} />}
        />
        <DataTable.Col<DisclosureRequest>
          source="about"
          label={translate('adal.fields.about')}
          disableSort
          render={(r) => <Code>{r.about.length > 24 ? r.about.slice(0, 8) : r.about}</Code>}
        />
        <DataTable.Col<DisclosureRequest>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(r) => <StateChip of="disclosureRequest" state={r.state} />}
        />
        <DataTable.Col<DisclosureRequest>
          source="receivedAt"
          label={translate('adal.fields.receivedAt')}
          disableSort
          render={(r) => <Instant at={r.receivedAt} />}
        />
      </DataTable>
    </ListPage>
  );
}
