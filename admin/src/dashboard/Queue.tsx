import { Box, Link as MuiLink, Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { useGetList, useTranslate, type RaRecord, type SortPayload } from 'react-admin';
import { Link } from 'react-router';
import { LoadFailed } from '../display/LoadFailed';
import { Nothing } from '../display/Nothing';
import { Section } from '../display/Section';
import { rowIn } from '../list/rowIn';

interface QueueProps<T extends RaRecord> {
  resource: string;
  /** Name under `adal.queues`. */
  name: string;
  filter?: Record<string, unknown>;
  sort?: SortPayload;
  to: string;
  row: (record: T, reload: () => Promise<T | undefined>) => ReactNode;
}

/** The first few of a list, with the way to all of it. */
export function Queue<T extends RaRecord>({ resource, name, filter, sort, to, row }: QueueProps<T>) {
  const translate = useTranslate();
  const { data, error, isPending, refetch } = useGetList<T>(
    resource,
    { pagination: { page: 1, perPage: 6 }, filter: filter ?? {}, sort },
    { refetchInterval: 30_000 },
  );
  return (
    <Section
      flush
      title={translate(`adal.queues.${name}`)}
      aside={
        <MuiLink component={Link} to={to} variant="body2">
          {translate('adal.queues.all')}
        </MuiLink>
      }
    >
      {isPending ? <Skeleton variant="rectangular" height={140} sx={{ mx: 2, mb: 2 }} /> : null}
      {error && !data ? (
        <Box sx={{ p: 2 }}>
          <LoadFailed error={error} onRetry={() => void refetch()} />
        </Box>
      ) : null}
      {data?.length === 0 ? <Nothing dense title={translate(`adal.queues.empty.${name}`)} /> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.map((record) => (
          <Box
            component="li"
            key={record.id}
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
            {row(record, async () => rowIn<T>(await refetch(), record.id))}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
