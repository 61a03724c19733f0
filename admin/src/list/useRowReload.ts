import { useListContext, type RaRecord } from 'react-admin';
import { rowIn } from './rowIn';

/** Reads the list again and finds one of its rows as it is now. */
export function useRowReload<T extends RaRecord>(id: T['id']): () => Promise<T | undefined> {
  const { refetch } = useListContext<T>();
  return async () => rowIn<T>(await refetch(), id);
}
