import { Alert, Link as MuiLink } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { clock, useNow } from '../display/Countdown';
import { graphql } from '../providers/graphql';
import { has } from '../providers/permissions';
import { forgetViewer, useViewer } from '../providers/viewer';
import { runningQuery, type RunningBreakGlass } from '../resources/breakGlass/operations';

interface LineProps {
  /** Name under `adal.breakGlass`. */
  text: string;
  role: string;
  until: string;
  name?: string;
  to?: string;
}

function Line({ text, role, until, name = '', to }: LineProps) {
  const translate = useTranslate();
  const now = useNow();
  const left = Date.parse(until) - now;
  if (left <= 0) return null;
  const words = translate(`adal.breakGlass.${text}`, {
    role: translate(`adal.roles.${role}`),
    name,
    time: clock(left, translate),
  });
  return (
    <Alert severity="warning" className="no-print" sx={{ mb: 2 }}>
      {to ? (
        <MuiLink component={Link} to={to} color="inherit">
          {words}
        </MuiLink>
      ) : (
        words
      )}
    </Alert>
  );
}

/** Another role lent or taken back opens and closes pages: the viewer is asked for anew. */
function useFreshRights(lent: string | undefined): void {
  const queries = useQueryClient();
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (lent === undefined) return;
    if (before.current !== undefined && before.current !== lent) {
      forgetViewer();
      void queries.invalidateQueries({ queryKey: ['viewer'] });
    }
    before.current = lent;
  }, [lent, queries]);
}

/** Says on every page that break-glass runs: to whoever got the role, and to whoever keeps watch. */
export function BreakGlassBanner() {
  const viewer = useViewer();
  const watches = has(viewer, 'breakGlass:read');
  const { data } = useQuery({
    queryKey: ['runningBreakGlass', watches],
    queryFn: ({ signal }) => graphql<RunningBreakGlass>(runningQuery, { watches }, signal),
    enabled: Boolean(viewer),
    refetchInterval: 15_000,
    retry: false,
  });
  const mine = data?.me.staff?.temporaryRoles ?? [];
  useFreshRights(data ? mine.map(({ role }) => role).join() : undefined);
  return (
    <>
      {mine.map(({ role, until }) => (
        <Line key={role} text="mine" role={role} until={until} />
      ))}
      {data?.breakGlassActs?.nodes.map(({ id, role, endsAt, staffMember }) => (
        <Line
          key={id}
          text="runs"
          role={role}
          until={endsAt}
          name={staffMember?.name}
          to={`/breakGlass/${id}/show`}
        />
      ))}
    </>
  );
}
