import { useQuery } from '@tanstack/react-query';
import { graphql } from './graphql';
import { meQuery } from './operations';

/** The signed-in member of staff, as the directory describes him. */
export interface Viewer {
  staff: {
    id: string;
    account: string;
    name: string;
    position: string | null;
    department: { code: string; name: string; timeZone: string } | null;
  } | null;
  roles: string[];
  permissions: string[];
  steppedUp: boolean;
  language: string;
}

let known: Promise<Viewer> | undefined;

/** Asks once per sign-in; concurrent callers share the answer. */
export function loadViewer(): Promise<Viewer> {
  known ??= graphql<{ me: Viewer }>(meQuery).then(
    ({ me }) => me,
    (error: unknown) => {
      known = undefined;
      throw error;
    },
  );
  return known;
}

export function forgetViewer(): void {
  known = undefined;
}

/** The viewer inside a component; `undefined` while it is loading. */
export function useViewer(): Viewer | undefined {
  return useQuery({ queryKey: ['viewer'], queryFn: loadViewer, staleTime: Infinity }).data;
}
