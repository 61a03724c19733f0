import { useListContext, type RaRecord } from 'react-admin';

/** Reads the list again and finds one of its rows as it is now. */
export function useRowReload<T extends RaRecord>(id: T['id']): () => Promise<T | undefined> {
  const { refetch } = useListContext<T>();
  return async () => {
    const answer = (await refetch()) as { data?: T[] | { data: T[] } } | undefined;
    const rows = Array.isArray(answer?.data) ? answer.data : answer?.data?.data;
    return rows?.find((row) => row.id === id);
  };
}
