import { Button, TableCell, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { LoadFailed } from '../../display/LoadFailed';
import { Nothing } from '../../display/Nothing';
import { PageHeader } from '../../display/PageHeader';
import { PlainTable } from '../../display/PlainTable';
import { Section } from '../../display/Section';
import { Code, Instant } from '../../display/Values';
import { graphql } from '../../providers/graphql';
import { parkedEventsQuery, replayMutations, sources, type ParkedEvent, type Source } from './operations';

const columns = ['eventType', 'source', 'destination', 'lastError', 'attempts', 'createdAt', 'acts'] as const;

/** Events a receiver kept refusing. Later events of the same record wait behind them. */
export function ParkedEventList() {
  const translate = useTranslate();
  const notify = useNotify();
  const [busy, setBusy] = useState<string>();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['parkedEvents'],
    queryFn: ({ signal }) => graphql<Record<Source, ParkedEvent[]>>(parkedEventsQuery, {}, signal),
    refetchInterval: 30_000,
  });
  const events = sources.flatMap((source) => data?.[source] ?? []);

  const replay = async (event: ParkedEvent) => {
    setBusy(event.id);
    try {
      await graphql(replayMutations[event.source], { input: { id: event.id } });
      notify('adal.parked.replayed', { type: 'success' });
      await refetch();
    } catch (failure) {
      notify((failure as Error).message, { type: 'error' });
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <>
      <PageHeader title={translate('adal.menu.parkedEvents')} />
      {error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
      {!error && !isPending ? (
        <Section flush>
          {events.length === 0 ? (
            <Nothing title={translate('adal.parked.none')}>{translate('adal.parked.noneHint')}</Nothing>
          ) : (
            <PlainTable columns={columns.map((name) => translate(`adal.fields.${name}`))}>
              {events.map((event) => (
                <TableRow key={event.id}>
                  <TableCell>
                    <Code>{event.type}</Code>
                  </TableCell>
                  <TableCell>{event.source}</TableCell>
                  <TableCell>{event.destination}</TableCell>
                  <TableCell>
                    <Code>{event.lastError}</Code>
                  </TableCell>
                  <TableCell>{event.attempts}</TableCell>
                  <TableCell>
                    <Instant at={event.createdAt} />
                  </TableCell>
                  <TableCell>
                    <Button
                      variant="outlined"
                      disabled={busy === event.id}
                      onClick={() => void replay(event)}
                    >
                      {translate('adal.parked.replay')}
                    </Button>
                  </TableCell>
                </TableRow>
              ))}
            </PlainTable>
          )}
        </Section>
      ) : null}
    </>
  );
}
