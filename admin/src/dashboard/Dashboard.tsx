import NoteAdd from '@mui/icons-material/NoteAddOutlined';
import RecordVoiceOver from '@mui/icons-material/RecordVoiceOverOutlined';
import { Box, Button, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { LoadFailed } from '../display/LoadFailed';
import { Nothing } from '../display/Nothing';
import { PageHeader } from '../display/PageHeader';
import { Section } from '../display/Section';
import { mayOpen } from '../providers/access';
import { has } from '../providers/permissions';
import { useViewer } from '../providers/viewer';
import { useWaiting } from './counts';
import { NewKeysQueue } from './NewKeysQueue';
import {
  BreakGlassQueue,
  CaseQueue,
  DisclosureQueue,
  LetterQueue,
  ReportQueue,
  ProtectionQueue,
  RoleRequestQueue,
  TaskQueue,
  TraceQueue,
} from './queues';
import { Tiles } from './Tiles';

/** What must be done today, for whoever is looking. */
export function Dashboard() {
  const translate = useTranslate();
  const viewer = useViewer();
  const { data: waiting, error, refetch, isPending } = useWaiting();
  const may = (permission: string) => has(viewer, permission);
  const queues = [
    may('task:take') ? <TaskQueue key="tasks" /> : null,
    may('report:register') && may('report:read') ? <ReportQueue key="latest" name="latest" /> : null,
    may('report:review') ? <ReportQueue key="review" name="toReview" state="REGISTERED" /> : null,
    may('report:manage') ? <ReportQueue key="approve" name="toApprove" state="UNDER_REVIEW" /> : null,
    may('report:manage') ? <ReportQueue key="classify" name="toClassify" state="REVIEWED" /> : null,
    may('disclosure:handle') ? <DisclosureQueue key="verify" name="toVerify" state="RECEIVED" /> : null,
    may('disclosure:approve') ? <DisclosureQueue key="grant" name="toGrant" state="VERIFIED" /> : null,
    may('staff:confirm') ? <RoleRequestQueue key="roles" /> : null,
    may('staff:confirm') ? <BreakGlassQueue key="lend" name="toLend" state="REQUESTED" /> : null,
    may('breakGlass:acknowledge') || may('audit:read') ? (
      <BreakGlassQueue key="lent" name="lent" state="OPEN" />
    ) : null,
    may('audit:read') ? <TraceQueue key="looks" /> : null,
    may('protection:work') ? <ProtectionQueue key="records" /> : null,
    may('vault:hold') ? <NewKeysQueue key="newKeys" /> : null,
    may('letter:handle') ? <LetterQueue key="letters" /> : null,
    may('reward:prepare') ? <CaseQueue key="submit" name="toSubmit" state="CALCULATED" /> : null,
    may('reward:vote') ? <CaseQueue key="vote" name="toVote" state="COMMITTEE_REVIEW" /> : null,
    may('payout:prepare') ? <CaseQueue key="prepare" name="toPrepare" state="APPROVED" /> : null,
    may('payout:confirm') ? <CaseQueue key="confirm" name="toConfirm" state="SENT" /> : null,
  ].filter(Boolean);
  return (
    <>
      <PageHeader
        title={translate('adal.menu.dashboard')}
        actions={
          <>
            {mayOpen(viewer, 'protocols') ? (
              <Button
                component={Link}
                to="/protocols/new"
                variant="contained"
                startIcon={<RecordVoiceOver />}
              >
                {translate('adal.protocol.begin')}
              </Button>
            ) : null}
            {mayOpen(viewer, 'intake') ? (
              <Button component={Link} to="/intake" variant="outlined" startIcon={<NoteAdd />}>
                {translate('adal.menu.intake')}
              </Button>
            ) : null}
          </>
        }
      />
      {error && !waiting ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Skeleton variant="rounded" height={96} /> : null}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {waiting?.length ? <Tiles waiting={waiting} /> : null}
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' },
            alignItems: 'start',
          }}
        >
          {queues}
        </Box>
        {viewer && !queues.length && !waiting?.length ? (
          <Section>
            <Nothing title={translate('adal.queues.nothing')}>{translate('adal.queues.nothingHint')}</Nothing>
          </Section>
        ) : null}
      </Box>
    </>
  );
}
