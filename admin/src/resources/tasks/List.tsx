import { Box, Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Deadline } from '../../display/Deadline';
import { Code, Instant } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { useRowReload } from '../../list/useRowReload';
import { StateTabs } from '../../list/StateTabs';
import { taskActions } from './actions';
import type { Task } from './operations';

function Acts({ task }: { task: Task }) {
  const reload = useRowReload<Task>(task.id);
  return (
    <Box sx={{ display: 'flex', gap: 0.5, justifyContent: 'flex-end' }}>
      <ActionBar of="task" record={task} actions={taskActions} reload={reload} />
    </Box>
  );
}

/** Something asks for somebody: taken by one person, then done. */
export function TaskList() {
  const translate = useTranslate();
  return (
    <ListPage
      resource="tasks"
      title={translate('adal.menu.tasks')}
      whenEmpty={translate('adal.task.none')}
      filterDefaultValues={{ state: 'OPEN' }}
      refreshEvery={30}
      tabs={<StateTabs of="task" states={['OPEN', 'TAKEN', 'DONE']} />}
    >
      <DataTable<Task> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<Task>
          source="kind"
          label={translate('adal.fields.task')}
          disableSort
          render={(t) => translate(`adal.enums.taskKind.${t.kind}`)}
        />
        <DataTable.Col<Task>
          source="state"
          label={translate('adal.fields.state')}
          disableSort
          render={(t) => <StateChip of="task" state={t.state} />}
        />
        <DataTable.Col<Task>
          source="report"
          label={translate('adal.fields.report')}
          disableSort
          render={(t) =>
            t.report ? (
              <MuiLink component={Link} to={`/reports/${t.report.id}/show`}>
                <Code>{t.report.number}</Code>
              </MuiLink>
            ) : (
              '—'
            )
          }
        />
        <DataTable.Col<Task>
          source="dueAt"
          label={translate('adal.fields.dueAt')}
          disableSort
          render={(t) => (t.dueAt ? <Deadline deadline={{ dueAt: t.dueAt }} /> : '—')}
        />
        <DataTable.Col<Task>
          source="createdAt"
          label={translate('adal.fields.createdAt')}
          disableSort
          render={(t) => <Instant at={t.createdAt} />}
        />
        <DataTable.Col<Task>
          source="takenBy"
          label={translate('adal.fields.takenBy')}
          disableSort
          render={(t) => t.takenBy?.name ?? '—'}
        />
        <DataTable.Col<Task>
          source="viewerActions"
          label={translate('adal.fields.acts')}
          disableSort
          render={(t) => <Acts task={t} />}
        />
      </DataTable>
    </ListPage>
  );
}
