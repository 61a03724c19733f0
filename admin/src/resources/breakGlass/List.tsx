import { Alert, Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router';
import { NewRecord } from '../../actions/NewRecord';
import { StateChip } from '../../display/Chip';
import { Instant } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { StateTabs } from '../../list/StateTabs';
import { has } from '../../providers/permissions';
import { useViewer } from '../../providers/viewer';
import { requestBreakGlass } from './actions';
import type { BreakGlassRow } from './operations';
import { TimeLeft } from './TimeLeft';

const states = ['REQUESTED', 'OPEN', 'ENDED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'];

/** Roles lent in emergencies, running or over. */
export function BreakGlassList() {
  const translate = useTranslate();
  const viewer = useViewer();
  const navigate = useNavigate();
  const opened = (answer: Record<string, unknown>) => {
    const { id } = answer.breakGlass as { id: string };
    void navigate(`/breakGlass/${id}/show`);
  };
  return (
    <ListPage
      resource="breakGlass"
      title={translate('adal.menu.breakGlass')}
      whenEmpty={translate('adal.breakGlass.none')}
      intro={<Alert severity="info">{translate('adal.breakGlass.intro')}</Alert>}
      tabs={<StateTabs of="breakGlass" states={states} />}
      refreshEvery={15}
      actions={has(viewer, 'staff:confirm') ? <NewRecord action={requestBreakGlass} onDone={opened} /> : null}
    >
      <DataTable<BreakGlassRow> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<BreakGlassRow>
          source="staffMember"
          label={translate('adal.fields.staffMemberId')}
          disableSort
          render={(r) => (
            <MuiLink component={Link} to={`/breakGlass/${r.id}/show`}>
              {r.staffMember?.name}
            </MuiLink>
          )}
        />
        <DataTable.Col<BreakGlassRow>
          source="role"
          label={translate('adal.fields.lentRole')}
          disableSort
          render={(r) => translate(`adal.roles.${r.role}`)}
        />
        <DataTable.Col<BreakGlassRow>
          source="requestedBy"
          label={translate('adal.fields.requestedBy')}
          disableSort
          render={(r) => r.requestedBy?.name}
        />
        <DataTable.Col<BreakGlassRow>
          source="requestedAt"
          label={translate('adal.fields.requestedAt')}
          disableSort
          render={(r) => <Instant at={r.requestedAt} />}
        />
        <DataTable.Col<BreakGlassRow>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(r) => <StateChip of="breakGlass" state={r.state} />}
        />
        <DataTable.Col<BreakGlassRow>
          source="endsAt"
          label={translate('adal.fields.endsAt')}
          disableSort
          render={(r) => <TimeLeft act={r} />}
        />
      </DataTable>
    </ListPage>
  );
}
