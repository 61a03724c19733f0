import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box, Button, Card, IconButton, Link as MuiLink, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { wallClock } from '../../display/format';
import { LoadFailed } from '../../display/LoadFailed';
import { Nothing } from '../../display/Nothing';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { Code, Day } from '../../display/Values';
import { businessNow } from '../../providers/clock';
import { graphql } from '../../providers/graphql';
import { checkInActions } from './actions';
import { monthOf, weeksOf } from './month';
import { calendarQuery, type CheckIn } from './operations';

interface CellProps {
  day: string;
  month: string;
  today: string;
  checkIns: CheckIn[];
}

function Cell({ day, month, today, checkIns }: CellProps) {
  const inMonth = day.slice(0, 7) === month.slice(0, 7);
  return (
    <Box
      component="td"
      aria-current={day === today ? 'date' : undefined}
      sx={{
        bgcolor: day === today ? 'action.selected' : undefined,
        border: 1,
        borderColor: 'divider',
        verticalAlign: 'top',
        p: 0.5,
        height: 72,
        width: `${100 / 7}%`,
      }}
    >
      <Typography variant="caption" color={inMonth ? 'text.primary' : 'text.secondary'}>
        {Number(day.slice(8))}
      </Typography>
      {checkIns.map((checkIn) => (
        <Box key={checkIn.id} sx={{ mt: 0.25 }}>
          <MuiLink
            component={Link}
            to={`/protectionRecords/${checkIn.record?.id}/show?tab=checkIns`}
            variant="caption"
            sx={{ display: 'block', overflowWrap: 'anywhere' }}
          >
            {checkIn.record?.number}
          </MuiLink>
          <StateChip of="checkIn" state={checkIn.state} />
        </Box>
      ))}
    </Box>
  );
}

/** Whom the service has to ask how things are, and when. Names no one: a record's number is random. */
export function CheckInCalendar() {
  const translate = useTranslate();
  const [shift, setShift] = useState(0);
  // The day of the service's wall clock, which is ahead of UTC.
  const today = wallClock(new Date(businessNow())).slice(0, 10);
  const month = monthOf(today, shift);
  const weeks = weeksOf(month);
  const days = weeks.flat();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['checkIns', month],
    queryFn: () =>
      graphql<{ checkIns: { nodes: CheckIn[] } }>(calendarQuery, { from: days[0], to: days.at(-1) }),
    refetchInterval: 60_000,
  });
  const nodes = data?.checkIns.nodes ?? [];
  const ofMonth = nodes.filter(({ dueOn }) => dueOn.startsWith(month.slice(0, 7)));
  // Browsers have no Kazakh names of months and weekdays.
  const word = (key: string) => translate(`adal.protection.calendar.${key}`);
  const title = `${word(`m${Number(month.slice(5, 7))}`)} ${month.slice(0, 4)}`;
  return (
    <>
      <PageHeader
        title={translate('adal.menu.checkIns')}
        actions={
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
            <IconButton
              aria-label={translate('adal.protection.previousMonth')}
              onClick={() => setShift(shift - 1)}
            >
              <ChevronLeft />
            </IconButton>
            <Typography sx={{ minWidth: 150, textAlign: 'center' }} aria-live="polite">
              {title}
            </Typography>
            <IconButton
              aria-label={translate('adal.protection.nextMonth')}
              onClick={() => setShift(shift + 1)}
            >
              <ChevronRight />
            </IconButton>
            <Button variant="outlined" disabled={shift === 0} onClick={() => setShift(0)}>
              {translate('adal.protection.thisMonth')}
            </Button>
          </Box>
        }
      />
      {error && !data ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Skeleton variant="rounded" height={260} /> : null}
      {data ? (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Card sx={{ p: 1, overflowX: 'auto', display: { xs: 'none', sm: 'block' } }}>
            <Box
              component="table"
              aria-label={title}
              sx={{ width: '100%', minWidth: 640, borderCollapse: 'collapse', tableLayout: 'fixed' }}
            >
              <thead>
                <tr>
                  {weeks[0].map((day, index) => (
                    <Typography key={day} component="th" scope="col" variant="caption" sx={{ p: 0.5 }}>
                      {word(`d${index + 1}`)}
                    </Typography>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeks.map((week) => (
                  <tr key={week[0]}>
                    {week.map((day) => (
                      <Cell
                        key={day}
                        day={day}
                        month={month}
                        today={today}
                        checkIns={nodes.filter(({ dueOn }) => dueOn === day)}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            </Box>
          </Card>
          <Section flush title={title}>
            {ofMonth.length === 0 ? <Nothing dense title={translate('adal.protection.noCheckIns')} /> : null}
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {ofMonth.map((checkIn) => (
                <Box
                  component="li"
                  key={checkIn.id}
                  sx={{
                    px: 2,
                    py: 1,
                    borderTop: 1,
                    borderColor: 'divider',
                    display: 'flex',
                    flexWrap: 'wrap',
                    gap: 1,
                    alignItems: 'center',
                  }}
                >
                  <Box sx={{ minWidth: 110 }}>
                    <Day on={checkIn.dueOn} />
                  </Box>
                  <MuiLink
                    component={Link}
                    to={`/protectionRecords/${checkIn.record?.id}/show?tab=checkIns`}
                    sx={{ flex: '1 1 140px' }}
                  >
                    <Code>{checkIn.record?.number}</Code>
                  </MuiLink>
                  <StateChip of="checkIn" state={checkIn.state} />
                  {checkIn.outcome ? (
                    <Typography variant="body2">
                      {translate(`adal.enums.checkInOutcome.${checkIn.outcome}`)}
                    </Typography>
                  ) : null}
                  <ActionBar
                    of="checkIn"
                    record={checkIn}
                    actions={checkInActions}
                    reload={async () =>
                      (await refetch()).data?.checkIns.nodes.find(({ id }) => id === checkIn.id)
                    }
                  />
                </Box>
              ))}
            </Box>
          </Section>
        </Box>
      ) : null}
    </>
  );
}
