import { Box, Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { ShowBase, useShowContext, useTranslate, type RaRecord } from 'react-admin';
import { LoadFailed } from '../display/LoadFailed';
import { PageHeader } from '../display/PageHeader';

function Loaded<T extends RaRecord>({
  children,
}: {
  children: (record: T, reload: () => Promise<T | undefined>) => ReactNode;
}) {
  const translate = useTranslate();
  const { record, error, isPending, refetch } = useShowContext<T>();
  if (record) return children(record, async () => (await refetch()).data);
  if (error && !isPending) {
    return (
      <>
        <PageHeader title={translate('adal.errors.pageTitle')} />
        <LoadFailed error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  return (
    <Box aria-busy="true" aria-label={translate('ra.page.loading')} role="status">
      <Skeleton width={320} height={40} />
      <Skeleton width={220} height={28} />
      <Skeleton variant="rounded" height={260} sx={{ mt: 2 }} />
    </Box>
  );
}

interface RecordPageProps<T extends RaRecord> {
  resource: string;
  /** How often it is read anew, in seconds. */
  refreshEvery?: number;
  /** The record as loaded, and a way to read it again. */
  children: (record: T, reload: () => Promise<T | undefined>) => ReactNode;
}

/**
 * `meta` keeps this record apart from the list's rows, which the framework would show here half empty. Others work
 * on the same record: it is read anew while it is looked at.
 */
const queryOptions = { meta: { whole: true }, onError: () => undefined };

/** Loads one record by the address; says so when it cannot. A refusal leaves the page where it is. */
export function RecordPage<T extends RaRecord>({
  resource,
  refreshEvery = 30,
  children,
}: RecordPageProps<T>) {
  return (
    <ShowBase resource={resource} queryOptions={{ ...queryOptions, refetchInterval: refreshEvery * 1000 }}>
      <Loaded<T>>{children}</Loaded>
    </ShowBase>
  );
}
