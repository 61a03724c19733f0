import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionBar } from '../actions/ActionBar';
import { StateChip } from '../display/Chip';
import { Deadline } from '../display/Deadline';
import { Code, Instant, Tenge } from '../display/Values';
import { soonest, type ReportRow } from '../resources/reports/operations';
import type { DisclosureRequest } from '../resources/disclosureRequests/operations';
import { breakGlassActions } from '../resources/breakGlass/actions';
import type { BreakGlassRow } from '../resources/breakGlass/operations';
import { TimeLeft } from '../resources/breakGlass/TimeLeft';
import type { DisclosureTrace } from '../resources/disclosureViews/operations';
import type { Letter } from '../resources/letters/operations';
import type { RecordRow } from '../resources/protectionRecords/operations';
import type { RoleRequestRow } from '../resources/roleRequests/operations';
import { RoleNames } from '../resources/staff/RoleNames';
import type { RewardCaseRow } from '../resources/rewardCases/operations';
import { taskActions } from '../resources/tasks/actions';
import type { Task } from '../resources/tasks/operations';
import { Queue } from './Queue';

const grow = { flex: '1 1 160px', minWidth: 0 };

export function TaskQueue() {
  const translate = useTranslate();
  return (
    <Queue<Task>
      resource="tasks"
      name="tasks"
      filter={{ state: 'OPEN' }}
      to="/tasks"
      row={(task, reload) => (
        <>
          <Box sx={grow}>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {translate(`adal.enums.taskKind.${task.kind}`)}
            </Typography>
            {task.report ? (
              <MuiLink component={Link} to={`/reports/${task.report.id}/show`}>
                <Code>{task.report.number}</Code>
              </MuiLink>
            ) : null}
          </Box>
          {task.dueAt ? <Deadline deadline={{ dueAt: task.dueAt }} /> : null}
          <ActionBar of="task" record={task} actions={taskActions} reload={reload} />
        </>
      )}
    />
  );
}

interface ReportQueueProps {
  name: string;
  /** Without one: the latest of all, else those that wait longest. */
  state?: string;
}

export function ReportQueue({ name, state }: ReportQueueProps) {
  return (
    <Queue<ReportRow>
      resource="reports"
      name={name}
      filter={state ? { state } : {}}
      sort={{ field: 'registeredAt', order: state ? 'ASC' : 'DESC' }}
      to={state ? `/reports?filter=${encodeURIComponent(JSON.stringify({ state }))}` : '/reports'}
      row={(report) => {
        const next = soonest(report.deadlines);
        return (
          <>
            <Box sx={grow}>
              <MuiLink component={Link} to={`/reports/${report.id}/show`}>
                <Code>{report.number}</Code>
              </MuiLink>
              <Typography variant="caption" color="text.secondary" component="p">
                <Instant at={report.registeredAt} />
              </Typography>
            </Box>
            <StateChip of="report" state={report.state} />
            {next ? <Deadline deadline={next} /> : null}
          </>
        );
      }}
    />
  );
}

export function CaseQueue({ name, state }: { name: string; state: string }) {
  return (
    <Queue<RewardCaseRow>
      resource="rewardCases"
      name={name}
      filter={{ state }}
      to={`/rewardCases?filter=${encodeURIComponent(JSON.stringify({ state }))}`}
      row={(rewardCase) => (
        <>
          <Box sx={grow}>
            <MuiLink component={Link} to={`/rewardCases/${rewardCase.id}/show`}>
              <Code>{rewardCase.caseNumber}</Code>
            </MuiLink>
          </Box>
          <Tenge amount={rewardCase.calculation?.amount} sx={{ fontWeight: 600 }} />
          <StateChip of="rewardCase" state={rewardCase.state} />
        </>
      )}
    />
  );
}

export function DisclosureQueue({ name, state }: { name: string; state: string }) {
  return (
    <Queue<DisclosureRequest>
      resource="disclosureRequests"
      name={name}
      filter={{ state }}
      to={`/disclosureRequests?filter=${encodeURIComponent(JSON.stringify({ state }))}`}
      row={(request) => (
        <>
          <Box sx={grow}>
            <MuiLink component={Link} to={`/disclosureRequests/${request.id}/show`}>
              {request.requester}
            </MuiLink>
          </Box>
          <Instant at={request.receivedAt} />
          <StateChip of="disclosureRequest" state={request.state} />
        </>
      )}
    />
  );
}

export function RoleRequestQueue() {
  return (
    <Queue<RoleRequestRow>
      resource="roleRequests"
      name="toConfirmRoles"
      filter={{ state: 'PENDING' }}
      to={`/roleRequests?filter=${encodeURIComponent(JSON.stringify({ state: 'PENDING' }))}`}
      row={(request) => (
        <>
          <Box sx={grow}>
            <MuiLink component={Link} to={`/roleRequests/${request.id}/show`}>
              {request.name}
            </MuiLink>
            <Typography variant="caption" color="text.secondary" component="p">
              <RoleNames roles={request.roles} />
            </Typography>
          </Box>
          <Instant at={request.requestedAt} />
        </>
      )}
    />
  );
}

/** Lent roles that wait for the viewer: to be opened, or to be known of. */
export function BreakGlassQueue({ name, state }: { name: string; state: string }) {
  const translate = useTranslate();
  return (
    <Queue<BreakGlassRow>
      resource="breakGlass"
      name={name}
      filter={{ state }}
      to="/breakGlass"
      row={(act, reload) => (
        <>
          <Box sx={grow}>
            <MuiLink component={Link} to={`/breakGlass/${act.id}/show`}>
              {act.staffMember?.name}
            </MuiLink>
            <Typography variant="caption" color="text.secondary" component="p">
              {translate(`adal.roles.${act.role}`)}
            </Typography>
          </Box>
          <TimeLeft act={act} />
          <ActionBar of="breakGlass" record={act} actions={knowing} reload={reload} />
        </>
      )}
    />
  );
}

/** The one act that needs no look at the whole record first. */
const knowing = breakGlassActions.filter(({ name }) => name === 'acknowledgeBreakGlass');

/** Records that the system opened and nobody has looked at yet. */
export function ProtectionQueue() {
  return (
    <Queue<RecordRow>
      resource="protectionRecords"
      name="toConfirmRecords"
      filter={{ state: 'ACTIVE', confirmed: false }}
      to="/protectionRecords"
      row={(record) => (
        <>
          <Box sx={grow}>
            <MuiLink component={Link} to={`/protectionRecords/${record.id}/show`}>
              <Code>{record.number}</Code>
            </MuiLink>
          </Box>
          <Instant at={record.openedAt} />
        </>
      )}
    />
  );
}

export function TraceQueue() {
  const translate = useTranslate();
  return (
    <Queue<DisclosureTrace>
      resource="disclosureViews"
      name="lastLooks"
      to="/disclosureViews"
      row={(trace) => (
        <>
          <Box sx={grow}>{trace.by?.name ?? translate('adal.timeline.system')}</Box>
          <Instant at={trace.at} />
          <StateChip of="disclosureTrace" state={trace.kind} />
        </>
      )}
    />
  );
}

export function LetterQueue() {
  return (
    <Queue<Letter>
      resource="letters"
      name="letters"
      to="/letters"
      row={(letter) => (
        <>
          <Box sx={grow}>
            <Code>{letter.reference}</Code>
          </Box>
          <Instant at={letter.queuedAt} />
          <StateChip of="letter" state={letter.state} />
        </>
      )}
    />
  );
}
